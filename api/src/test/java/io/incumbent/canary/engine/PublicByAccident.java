package io.incumbent.canary.engine;

/** Public, although nobody outside the engine needs it. */
public final class PublicByAccident {}
