package io.incumbent.tck.script;

/**
 * What a fault did.
 *
 * <p>Immutable.
 *
 * @param kind such as {@code blackhole}
 * @param target whom it hit
 * @param shown whether it is certain that it changed anything
 * @param evidence what was seen
 */
public record FaultEffect(String kind, String target, boolean shown, String evidence) {}
