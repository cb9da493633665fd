package io.incumbent.benchmarks.result;

/**
 * Who was measured, as what. Immutable.
 *
 * @param service on which service
 * @param contender the name
 * @param version of its library
 * @param configuration how it was set up
 */
public record Setup(String service, String contender, String version, String configuration) {}
