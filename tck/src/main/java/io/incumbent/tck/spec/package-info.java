/**
 * The election as a small executable specification: which steps may follow which. It knows nothing of any engine or
 * store; whoever has a trace of an election can ask it.
 *
 * <p>Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.spec;

import org.jspecify.annotations.NullMarked;
