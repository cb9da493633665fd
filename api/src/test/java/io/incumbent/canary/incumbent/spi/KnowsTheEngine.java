package io.incumbent.canary.incumbent.spi;

import io.incumbent.engine.Stamp;

/** In a package like the SPI, and knows the engine. */
public interface KnowsTheEngine {

    /** {@return what backends should not see} */
    Stamp stamp();
}
