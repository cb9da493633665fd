/**
 * Explores all states of a model, breadth first, so that the first violation that it finds is one of the shortest.
 *
 * <p>Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.explore;

import org.jspecify.annotations.NullMarked;
