package io.incumbent.spi;

import java.time.Duration;
import java.util.Set;

/**
 * Makes registers from URLs; found by {@link java.util.ServiceLoader}, so a backend module names its provider both in
 * {@code META-INF/services} and, if it has one, in its {@code module-info}.
 */
public interface BackendProvider {

    /** {@return the schemes this backend answers to, in lower case, such as {@code etcd}} */
    Set<String> schemes();

    /**
     * Makes a register for a URL with one of the schemes. May connect, or leave that to the first request; does not
     * wait longer than the timeout.
     *
     * @param url the service; its secrets must not appear in messages, see {@link BackendUrl#toString()}
     * @param timeout for whatever is asked of the service here
     * @return the register, which owns its connections
     * @throws io.incumbent.ConfigurationException if the URL, or the service behind it, can't be used
     * @throws io.incumbent.BackendUnavailableException if the service had to answer and did not
     */
    Register connect(BackendUrl url, Duration timeout);
}
