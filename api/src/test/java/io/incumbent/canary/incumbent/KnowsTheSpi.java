package io.incumbent.canary.incumbent;

import io.incumbent.spi.Snapshot;

/** In a package like the users' API, and knows the SPI. */
public interface KnowsTheSpi {

    /** {@return what users should not see} */
    Snapshot snapshot();
}
