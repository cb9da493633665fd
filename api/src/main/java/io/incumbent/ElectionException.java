package io.incumbent;

import org.jspecify.annotations.Nullable;

/**
 * Root of all failures that are particular to elections, split by what the caller can do next: try again
 * ({@link BackendUnavailableException}), stop acting as leader ({@link LeaseLostException}), accept that somebody
 * else leads ({@link StaleTokenException}), or mend the configuration ({@link ConfigurationException}).
 */
public abstract sealed class ElectionException extends RuntimeException
        permits BackendUnavailableException, LeaseLostException, StaleTokenException, ConfigurationException {

    private static final long serialVersionUID = 1L;

    ElectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
