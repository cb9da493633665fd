package io.incumbent.hazelcast;

import com.hazelcast.client.HazelcastClientNotActiveException;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.cp.exception.CPGroupDestroyedException;
import com.hazelcast.nio.serialization.HazelcastSerializationException;
import com.hazelcast.spi.exception.DistributedObjectDestroyedException;
import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionException;
import java.util.ArrayList;
import java.util.List;

/** What failures of the client library mean to people: something to mend, or something to wait for. */
final class Failures {

    private static final int SHOWN = 200;
    private static final int DEEPEST = 20;

    private Failures() {}

    static ElectionException of(String what, String service, Throwable failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable cause : chain) {
            if (cause instanceof ElectionException known) {
                return known;
            } else if (cause instanceof UnsupportedOperationException) {
                return noSubsystem(service, cause);
            } else if (cause instanceof ClassCastException || cause instanceof HazelcastSerializationException) {
                return foreign(what, service, cause);
            } else if (cause instanceof DistributedObjectDestroyedException) {
                return destroyed(what, service, cause);
            } else if (cause instanceof HazelcastClientNotActiveException
                    || cause instanceof HazelcastInstanceNotActiveException) {
                return new BackendUnavailableException(
                        what + " at " + service + " failed: Hazelcast was shut down, here or there", failure);
            }
        }
        return new BackendUnavailableException(what + " at " + service + " failed: " + said(failure), failure);
    }

    static ConfigurationException noSubsystem(String service, Throwable failure) {
        return new ConfigurationException(
                "edition of Hazelcast",
                "at " + service,
                "has no CP subsystem: open-source Hazelcast lost it in 5.5; it said " + said(failure),
                "use open-source Hazelcast 5.4.0, members and clients, or Hazelcast Enterprise from 5.5 on, or another"
                        + " backend",
                failure);
    }

    private static ConfigurationException foreign(String what, String service, Throwable failure) {
        return new ConfigurationException(
                "the atomic reference for " + what,
                "at " + service,
                "holds something else than a text, which was left untouched: " + said(failure),
                "choose another name, namespace or group, or clear it",
                failure);
    }

    private static ConfigurationException destroyed(String what, String service, Throwable failure) {
        return new ConfigurationException(
                "the atomic reference for " + what,
                "at " + service,
                "was destroyed, and Hazelcast gives no destroyed name back while its group lives",
                "choose another name, namespace or group, and never destroy what is below the namespace",
                failure);
    }

    /** Whether a reference was of a group that is no more; one of the same name may be there. */
    static boolean isOfFormerLife(Throwable failure) {
        return chain(failure).stream().anyMatch(CPGroupDestroyedException.class::isInstance);
    }

    static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && chain.size() < DEEPEST; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    /** What the innermost exception says, which says most. */
    static String said(Throwable failure) {
        List<Throwable> chain = chain(failure);
        Throwable innermost = chain.get(chain.size() - 1);
        String message = innermost.getMessage();
        return shown(message == null ? innermost.getClass().getSimpleName() : message);
    }

    /** In quotes, cut, and on one line: it came from outside. */
    static String shown(String text) {
        String cut = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return '"' + cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?") + '"';
    }
}
