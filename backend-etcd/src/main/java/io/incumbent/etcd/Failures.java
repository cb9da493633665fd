package io.incumbent.etcd;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What failures of the client library mean to people: something to mend, or something to wait for. */
final class Failures {

    private static final int SHOWN = 200;
    private static final int DEEPEST = 20;

    /** The server understood, and said no; it will say so again. */
    private static final Set<Status.Code> REFUSALS = Set.of(
            Status.Code.INVALID_ARGUMENT,
            Status.Code.PERMISSION_DENIED,
            Status.Code.UNAUTHENTICATED,
            Status.Code.FAILED_PRECONDITION,
            Status.Code.UNIMPLEMENTED);

    private Failures() {}

    static ElectionException of(String what, String service, Throwable failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable cause : chain) {
            if (cause instanceof SSLException) {
                return refused(what, service, said(cause), failure);
            }
        }
        Status status = status(chain);
        if (REFUSALS.contains(status.getCode())) {
            return refused(what, service, said(status), failure);
        }
        // "io exception", says gRPC; what it was is said by the innermost.
        Throwable innermost = chain.get(chain.size() - 1);
        String detail = innermost instanceof StatusRuntimeException ? "" : ", " + said(innermost);
        return new BackendUnavailableException(what + " at " + service + " failed: " + said(status) + detail, failure);
    }

    private static ConfigurationException refused(String what, String service, String said, Throwable failure) {
        return new ConfigurationException(
                "access to " + service,
                "for " + what,
                "was refused: " + said,
                "check address, user, password, the user's permission for the keys of the namespace, and TLS",
                failure);
    }

    /**
     * Whether etcd itself refused a request as a whole, so that no part of it took effect or ever will.
     *
     * <p>It checks form and permission before it applies anything. What the client library or a timeout says is never
     * that certain, and other codes may come from there.
     */
    static boolean isRefusal(Throwable failure) {
        Status.Code code = status(chain(failure)).getCode();
        return code == Status.Code.INVALID_ARGUMENT || code == Status.Code.PERMISSION_DENIED;
    }

    /** The innermost says most: an authentication that failed since the server is away is no wrong password. */
    private static Status status(List<Throwable> chain) {
        Status found = Status.UNKNOWN.withDescription(chain.get(0).getMessage());
        for (Throwable cause : chain) {
            if (cause instanceof StatusRuntimeException known) {
                found = known.getStatus();
            }
        }
        return found;
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && chain.size() < DEEPEST; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static String said(Status status) {
        String code = status.getCode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String description = status.getDescription();
        return description == null || description.isBlank() ? code : code + ", " + shown(description);
    }

    private static String said(Throwable cause) {
        return shown(String.valueOf(cause.getMessage()));
    }

    /** In quotes, cut, and on one line: it came from outside. */
    private static String shown(String text) {
        String cut = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return '"' + cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?") + '"';
    }
}
