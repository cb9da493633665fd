/**
 * The command {@code incumbent}: leader election for any program.
 *
 * <p>Nothing but data goes to standard output; what people are told goes to standard error. Nothing here accepts or
 * returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.cli;

import org.jspecify.annotations.NullMarked;
