package io.incumbent.tck.script;

/**
 * A rule that was broken, as a script saw it.
 *
 * <p>Immutable.
 *
 * @param rule its number
 * @param how what happened instead
 */
public record Breach(String rule, String how) {}
