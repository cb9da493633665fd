package io.incumbent.canary;

import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import java.time.Duration;

/** Makes a backend beside the one place that checks it. */
public final class MakesABackend {

    Register make(BackendProvider provider, BackendUrl url) {
        return provider.connect(url, Duration.ofSeconds(1));
    }
}
