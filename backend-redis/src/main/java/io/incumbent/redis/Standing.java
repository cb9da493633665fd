package io.incumbent.redis;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.Guarantee;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import redis.clients.jedis.UnifiedJedis;

/**
 * What was declared of the server, and whether it said so itself. A server that is away when it is connected to is
 * taken for the one server that its URL names; when it comes and is more than that, nothing is asked of it. Nor does it
 * answer when it becomes more than that: the script looks each time.
 */
final class Standing {

    private static final Logger LOG = System.getLogger("io.incumbent.redis");

    private final UnifiedJedis client;
    private final String service;
    private final Deployment declared;
    private final boolean durable;
    private volatile boolean confirmed;

    private Standing(UnifiedJedis client, String service, Deployment declared, boolean durable, boolean confirmed) {
        this.client = client;
        this.service = service;
        this.declared = declared;
        this.durable = durable;
        this.confirmed = confirmed;
    }

    /** For a client that may turn to another server at any time. */
    static Standing weak(UnifiedJedis client, String service) {
        String kind = client.getClass().getSimpleName();
        Deployment weak = Deployment.weak("a " + kind + " may turn to another server, which may have forgotten what the"
                + " former one acknowledged");
        return new Standing(client, service, weak, false, true);
    }

    /** Asks the server; throws if it refuses, and does not if it is away. */
    static Standing ask(UnifiedJedis client, String service, boolean durable, Calls calls, Duration timeout) {
        try {
            Deployment found = calls.ask("connecting", timeout, () -> look(client, durable))
                    .join();
            return new Standing(client, service, found, durable, true);
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof ConfigurationException refused) {
                throw refused;
            }
            LOG.log(Level.WARNING, "not connected yet: " + failure.getMessage());
            return new Standing(client, service, Deployment.ONE, durable, false);
        }
    }

    private static Deployment look(UnifiedJedis client, boolean durable) {
        if (durable) {
            Deployment.demandDurable(client);
        }
        return Deployment.of(client.info());
    }

    Deployment declared() {
        return declared;
    }

    /** Blocks; before anything is asked of the server. */
    void confirm() {
        if (confirmed) {
            return;
        }
        Deployment found = look(client, durable);
        if (!found.guarantee().satisfies(declared.guarantee())) {
            throw broken(found);
        }
        confirmed = true;
    }

    /** {@return whether it was declared to be one server that no other can stand in for} */
    boolean isOne() {
        return declared.guarantee() == Guarantee.SINGLE_NODE;
    }

    /** {@return why nothing is asked of a server that is not, or no longer, what was declared} */
    ConfigurationException broken(Deployment found) {
        return new ConfigurationException(
                "server",
                service,
                "is not " + declared.because() + ", for which SINGLE_NODE was declared: " + found.because()
                        + "; nothing was read or written",
                "detach its replicas and wait for its repl-backlog-ttl; or, if two leaders at once can be borne, connect"
                        + " again with ElectionOptions.require(BEST_EFFORT)");
    }

    /** {@return the number of the database that the client uses; -1 if it can't be told} */
    static int database(UnifiedJedis client, Calls calls, Duration timeout) {
        try {
            return calls.ask("connecting", timeout, () -> Deployment.database(client))
                    .join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof BackendUnavailableException
                    || failure.getCause() instanceof ConfigurationException) {
                return -1;
            }
            throw failure;
        }
    }
}
