package io.incumbent.redis;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import redis.clients.jedis.exceptions.JedisDataException;

/** What failures of the client library mean to people: something to mend, or something to wait for. */
final class Failures {

    private static final int SHOWN = 200;
    private static final int DEEPEST = 20;

    /** Redis knows who asks, or not, and says no; it will say so again. */
    private static final Set<String> ACCESS = Set.of("NOAUTH", "WRONGPASS", "NOPERM", "DENIED");

    private Failures() {}

    static ElectionException of(String what, String service, Throwable failure) {
        if (failure instanceof ElectionException known) {
            return known;
        }
        List<Throwable> chain = chain(failure);
        String said = said(chain);
        if (isAccess(chain)) {
            return new ConfigurationException(
                    "access to " + service,
                    "for " + what,
                    "was refused: " + said,
                    "check address, user, password, the user's permissions, and TLS; backend-redis/README.md lists them",
                    failure);
        } else if (begins(chain, Set.of("WRONGTYPE"))) {
            return new ConfigurationException(
                    "the key for " + what,
                    "at " + service,
                    "holds something else than a text, which was left untouched: " + said,
                    "choose another name or namespace, or remove it",
                    failure);
        }
        return new BackendUnavailableException(what + " at " + service + " failed: " + said, failure);
    }

    private static boolean isAccess(List<Throwable> chain) {
        return begins(chain, ACCESS)
                || chain.stream().anyMatch(SSLException.class::isInstance)
                || serverSaid(chain).startsWith("ERR AUTH <password> called without any password configured")
                || serverSaid(chain).startsWith("ERR invalid password")
                || serverSaid(chain).startsWith("ERR DB index is out of range");
    }

    /**
     * Whether Redis refused a call for want of permission before it ran anything, so that no part of it took effect or
     * ever will.
     */
    static boolean isRefusal(Throwable failure) {
        return begins(chain(failure), Set.of("NOPERM"));
    }

    /** Whether nothing was heard in time, from a server that may be there; what else ends a connection says so at once. */
    static boolean isSilence(Throwable failure) {
        return chain(failure).stream().anyMatch(SocketTimeoutException.class::isInstance);
    }

    /** Errors of Redis begin with a word in capitals. */
    private static boolean begins(List<Throwable> chain, Set<String> words) {
        return words.contains(serverSaid(chain).split("[ :]", 2)[0]);
    }

    private static String serverSaid(List<Throwable> chain) {
        return chain.stream()
                .filter(JedisDataException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst()
                .orElse("");
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && chain.size() < DEEPEST; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    /** What the server said, or else what the innermost exception says, which says most. */
    private static String said(List<Throwable> chain) {
        String server = serverSaid(chain);
        Throwable innermost = chain.get(chain.size() - 1);
        return shown(server.isEmpty() ? String.valueOf(innermost.getMessage()) : server);
    }

    /** In quotes, cut, and on one line: it came from outside. */
    private static String shown(String text) {
        String cut = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return '"' + cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?") + '"';
    }
}
