package io.incumbent.tck;

import io.incumbent.spi.BackendProvider;
import java.util.Objects;

/**
 * How users get to the backend under test.
 *
 * <p>Immutable.
 *
 * @param provider what {@link java.util.ServiceLoader} finds
 * @param url a URL of the service under test
 */
public record Provision(BackendProvider provider, String url) {

    /**
     * Checks that both are there.
     *
     * @param provider what the service loader finds
     * @param url a URL of the service under test
     */
    public Provision {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(url, "url");
    }
}
