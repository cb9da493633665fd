/**
 * {@code incumbent demo}: an election under faults, played with the conformance kit's candidates, ledger, judge and report.
 *
 * <p>{@code Plot} says what happens, {@code Company} does it, an {@code Audience} sees it. Nothing here accepts or returns
 * {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.cli.demo;

import org.jspecify.annotations.NullMarked;
