/**
 * {@code incumbent run}: a command that runs only while its host leads.
 *
 * <p>The engine decides who leads ({@code Run}); a small shell process decides when the command must be dead
 * ({@code guard.sh}), because a JVM that is stopped or killed can stop nothing. Nothing here accepts or returns
 * {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.cli.run;

import org.jspecify.annotations.NullMarked;
