/**
 * Judges a {@link io.incumbent.spi.Register} directly, rule by rule: group 0 of {@code SPEC.md}. One chapter a file; {@link
 * io.incumbent.tck.register.RegisterConformance} is what the author of a backend extends.
 *
 * <p>Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.register;

import org.jspecify.annotations.NullMarked;
