/**
 * The conformance kit: numbered rules, who keeps them, and how that is reported. What the rules are stands in {@code
 * SPEC.md}, made from {@link io.incumbent.tck.RuleCatalogue}. An author of a backend supplies a {@link
 * io.incumbent.tck.BackendUnderTest} and extends {@link io.incumbent.tck.register.RegisterConformance}.
 *
 * <p>Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck;

import org.jspecify.annotations.NullMarked;
