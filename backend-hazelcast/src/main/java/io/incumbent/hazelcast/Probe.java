package io.incumbent.hazelcast;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.cp.IAtomicReference;
import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds out, before anything is promised, whether a cluster has a CP subsystem that agrees. One that only looks so,
 * because no members were given to it, keeps its data as maps do, and may have two of each when the network parts.
 */
final class Probe {

    private final HazelcastInstance hazelcast;
    private final Calls calls;
    private final Blocking blocking;
    private final String service;

    Probe(HazelcastInstance hazelcast, Calls calls, Blocking blocking, String service) {
        this.hazelcast = hazelcast;
        this.calls = calls;
        this.blocking = blocking;
        this.service = service;
    }

    /** Throws, with what is to be done, if it can't be elected on. */
    void ask(Duration timeout) {
        long begun = System.nanoTime();
        within(timeout, blocking.call(() -> hazelcast.getCPSubsystem().getCPGroupIds()));
        Duration left = timeout.minusNanos(System.nanoTime() - begun);
        within(left, calls.ask("connecting: a read", "~connect", left, IAtomicReference::isNullAsync));
    }

    private void within(Duration timeout, CompletableFuture<?> answer) {
        try {
            answer.get(Math.max(timeout.toNanos(), 1), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silence) {
            throw silent(timeout, silence);
        } catch (ExecutionException failure) {
            throw refused(timeout, Objects.requireNonNullElse(failure.getCause(), failure));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackendUnavailableException("connecting to " + service + " was interrupted", interrupted);
        }
    }

    private ElectionException refused(Duration timeout, Throwable failure) {
        List<Throwable> chain = Failures.chain(failure);
        if (chain.stream().anyMatch(NoSuchMethodError.class::isInstance)) {
            return new ConfigurationException(
                    "version of Hazelcast",
                    "on the class path",
                    "is older than 5.4, which can't tell whether a CP subsystem is more than its unsafe mode",
                    "use Hazelcast 5.4.0",
                    failure);
        } else if (isUnsafe(chain)) {
            return unsafe(failure);
        } else if (failure instanceof BackendUnavailableException) {
            return silent(timeout, failure);
        }
        return Failures.of("connecting", service, failure);
    }

    private static boolean isUnsafe(List<Throwable> chain) {
        return chain.stream()
                .anyMatch(cause -> cause instanceof HazelcastException
                        && String.valueOf(cause.getMessage()).contains("CP Subsystem is not enabled"));
    }

    private ConfigurationException unsafe(Throwable failure) {
        return new ConfigurationException(
                "CP subsystem",
                "of " + service,
                "runs in unsafe mode, in which two candidates can both win when the network parts",
                "set cp-member-count to 3 or more on all members, with as many members; a client can't do it",
                failure);
    }

    private BackendUnavailableException silent(Duration timeout, Throwable failure) {
        return new BackendUnavailableException(
                "the CP subsystem at " + service + " did not answer within " + timeout + ": perhaps a majority of its"
                        + " members, or of those of the group, is away, or not all have come that it begins with."
                        + " Start them and connect again; if a majority is gone for good, an operator must reset the CP"
                        + " subsystem, or force-destroy the group",
                failure);
    }
}
