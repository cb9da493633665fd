/**
 * Positive controls: electors that are broken on purpose, played and judged like any others in each run. If they are not
 * found out, the run says nothing about those that were. Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.control;

import org.jspecify.annotations.NullMarked;
