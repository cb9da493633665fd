package io.incumbent.canary.unmarked;

/** In a package that nobody has marked. */
public final class Unmarked {}
