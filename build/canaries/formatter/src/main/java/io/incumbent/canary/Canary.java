package io.incumbent.canary;

/** Opens its brace where the formatter would not. */
public final class Canary
{
  private Canary() { }
}
