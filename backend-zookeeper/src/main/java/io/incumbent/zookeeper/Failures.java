package io.incumbent.zookeeper;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.apache.zookeeper.KeeperException;

/** What failures of the client library mean to people: something to mend, or something to wait for. */
final class Failures {

    private static final int SHOWN = 200;

    /** The server understood, and said no; it will say so again. */
    private static final Set<KeeperException.Code> REFUSALS = Set.of(
            KeeperException.Code.NOAUTH,
            KeeperException.Code.AUTHFAILED,
            KeeperException.Code.INVALIDACL,
            KeeperException.Code.SESSIONCLOSEDREQUIRESASLAUTH,
            KeeperException.Code.BADARGUMENTS,
            KeeperException.Code.UNIMPLEMENTED,
            KeeperException.Code.NOCHILDRENFOREPHEMERALS,
            KeeperException.Code.QUOTAEXCEEDED);

    private Failures() {}

    static ElectionException of(String what, String service, Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof ElectionException said) {
            return said;
        }
        if (cause instanceof KeeperException known && REFUSALS.contains(known.code())) {
            return new ConfigurationException(
                    "access to " + service,
                    "for " + what,
                    "was refused: " + said(known),
                    "check the path, its ACLs, user and password, and SASL",
                    failure);
        }
        return new BackendUnavailableException(what + " at " + service + " failed: " + said(cause), failure);
    }

    static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static String said(Throwable cause) {
        if (cause instanceof KeeperException known) {
            String path = known.getPath();
            return known.code().name().toLowerCase(Locale.ROOT)
                    + (path == null ? "" : " for " + shown(path))
                    + (known.code() == KeeperException.Code.NOTREADONLY
                            ? ", the server is read-only because it sees no majority"
                            : "");
        }
        return shown(String.valueOf(cause.getMessage()));
    }

    /** In quotes, cut, and on one line: it came from outside. */
    static String shown(String text) {
        String cut = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return '"' + cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?") + '"';
    }
}
