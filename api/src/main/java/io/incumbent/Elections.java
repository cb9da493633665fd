package io.incumbent;

import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * One process's door to one coordination service: makes candidates, and tells who leads.
 *
 * <p>Guaranteed: closing it ends every lease it gave before it returns. Not guaranteed: that the service is reachable
 * when this object is made, unless the backend says so; campaigns wait for it.
 *
 * <pre>{@code
 * try (Elections elections = Elections.connect("memory:");
 *         Elector elector = elections.elector("billing/nightly");
 *         Lease lease = elector.campaign()) {
 *     ledger.append(lease.requireHeld(), batch);
 * }
 * }</pre>
 *
 * <p>Make one per service and process, and share it: all its electors share a handful of threads, and their leases are
 * renewed together. Safe for use by many threads.
 */
public interface Elections extends AutoCloseable {

    /**
     * Connects with the default options.
     *
     * @param url the service, such as {@code etcd://127.0.0.1:2379}; its scheme chooses the backend among those on the
     *     class path or module path
     * @return a door to that service
     * @throws ConfigurationException if no backend knows the scheme, or the backend refuses the URL
     * @throws BackendUnavailableException if the backend needs the service to answer first, and it does not
     */
    static Elections connect(String url) {
        return connect(url, ElectionOptions.defaults());
    }

    /**
     * Connects.
     *
     * @param url the service, such as {@code etcd://127.0.0.1:2379}; its scheme chooses the backend among those on the
     *     class path or module path
     * @param options for every elector made here, unless it gets its own
     * @return a door to that service
     * @throws ConfigurationException if no backend knows the scheme, the backend refuses the URL, or its guarantee is
     *     weaker than the options require
     * @throws BackendUnavailableException if the backend needs the service to answer first, and it does not
     */
    static Elections connect(String url, ElectionOptions options) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(options, "options");
        return Engine.load().connect(url, options);
    }

    /**
     * Uses a backend made over the application's own client object, with the default options.
     *
     * @param backend from a backend module, such as {@code EtcdBackend.on(client)}; it is closed with this door, the
     *     client in it is not
     * @return a door to that service
     */
    static Elections on(Backend backend) {
        return on(backend, ElectionOptions.defaults());
    }

    /**
     * Uses a backend made over the application's own client object.
     *
     * @param backend from a backend module, such as {@code EtcdBackend.on(client)}; it is closed with this door, the
     *     client in it is not
     * @param options for every elector made here, unless it gets its own
     * @return a door to that service
     * @throws ConfigurationException if the backend's guarantee is weaker than the options require
     */
    static Elections on(Backend backend, ElectionOptions options) {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(options, "options");
        return Engine.load().on(backend, options);
    }

    /**
     * Makes a candidate with the options of this door.
     *
     * @param election the election's name; see {@link ElectionName} for what is allowed
     * @return a new candidate, which does nothing until told to campaign
     */
    Elector elector(String election);

    /**
     * Makes a candidate with options of its own.
     *
     * @param election the election's name; see {@link ElectionName} for what is allowed
     * @param options for this candidate only
     * @return a new candidate, which does nothing until told to campaign
     * @throws ConfigurationException if the options require more than the backend guarantees
     */
    Elector elector(String election, ElectionOptions options);

    /**
     * Asks the service who leads. One question can't tell a live leader from one that crashed less than a term ago, or
     * longer ago if nobody has campaigned since; an {@link #observe observation} can.
     *
     * @param election the election's name
     * @return the holder of the office by the service's record; empty if nobody holds it
     * @throws BackendUnavailableException if the service did not answer in time
     * @throws ConfigurationException if the record of this election was written by something else
     * @throws InterruptedException if the thread was interrupted while waiting
     */
    Optional<Leader> leader(String election) throws InterruptedException;

    /**
     * Watches who leads, without being a candidate.
     *
     * @param election the election's name
     * @param onChange called on the callback executor with the first view and with every change after it
     * @return the running observation; close it to end it
     */
    Observation observe(String election, Consumer<Optional<Leader>> onChange);

    /** {@return what the backend, as configured, guarantees} */
    Guarantee guarantee();

    /**
     * Ends every lease, stops every standing candidate, hands the offices back, and frees all threads and connections.
     * Waits no longer than the longest drain budget and two request timeouts, and a second for listeners; a listener
     * that takes no longer is told nothing afterwards. An interrupt ends the wait and stays set. May be called by any
     * thread, any number of times.
     */
    @Override
    void close();

    /** Finds the one election engine; here so that this package needs none of the engine's. Not for users. */
    interface Engine {

        /**
         * Connects by URL; see {@link Elections#connect(String, ElectionOptions)}.
         *
         * @param url the service
         * @param options the default options
         * @return a door to that service
         */
        Elections connect(String url, ElectionOptions options);

        /**
         * Uses a backend; see {@link Elections#on(Backend, ElectionOptions)}.
         *
         * @param backend the service
         * @param options the default options
         * @return a door to that service
         */
        Elections on(Backend backend, ElectionOptions options);

        private static Engine load() {
            return ServiceLoader.load(Engine.class, Engine.class.getClassLoader())
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException(
                            "class path",
                            "has no election engine:",
                            "META-INF/services/io.incumbent.Elections$Engine is missing",
                            "keep service files when you merge jars (the shade plugin's ServicesResourceTransformer)"));
        }
    }
}
