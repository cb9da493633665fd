package io.incumbent.redis;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a URL says about the server and how to reach it.
 *
 * <p>Immutable.
 *
 * @param host a name or an address
 * @param port where it listens
 * @param database the number of the database
 * @param user empty for Redis' default user
 * @param password empty if there is none; never in a message
 * @param tls whether connections are encrypted
 * @param ca a file with the certificates that vouch for the server; {@code null} for those that Java trusts
 * @param namespace what all keys begin with, without the colon behind it
 * @param retention how long a key stays that nobody writes; zero for ever
 * @param durable whether the server is said to keep all that it acknowledged
 */
record RedisUrl(
        String host,
        int port,
        int database,
        String user,
        String password,
        boolean tls,
        @Nullable String ca,
        String namespace,
        Duration retention,
        boolean durable) {

    static final String DEFAULT_NAMESPACE = "incumbent";
    static final Duration DEFAULT_RETENTION = Duration.ofDays(30);

    private static final Duration SHORTEST_RETENTION = Duration.ofHours(1);
    private static final Duration LONGEST_RETENTION = Duration.ofDays(36_500);
    private static final int DEFAULT_PORT = 6379;
    private static final int MOST_DATABASES = 1 << 20;
    private static final Set<String> PARAMETERS = Set.of("ca", "namespace", "retention", "durable");
    private static final Pattern HOST =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,5}))?");
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9._/-]{1,100}");

    static RedisUrl of(BackendUrl url) {
        url.allowOnly(PARAMETERS);
        if (url.hosts().size() != 1) {
            throw refused(
                    "URL",
                    url.toString(),
                    "must name exactly one server",
                    "write redis://host:6379; servers that stand in for each other are not one");
        }
        if (!url.user().isEmpty() && url.password().isEmpty()) {
            throw refused(
                    "URL",
                    url.toString(),
                    "names a user without a password",
                    "write redis://user:password@host, or redis://:password@host for a password alone");
        }
        boolean tls = url.scheme().equals("rediss");
        String ca = url.parameters().get("ca");
        if (ca != null && !tls) {
            throw refused("parameter", "ca", "has no meaning without TLS", "write rediss: or leave it out");
        }
        Matcher parts = host(url.hosts().get(0));
        return new RedisUrl(
                parts.group("host"),
                port(parts),
                database(url.path()),
                url.user(),
                url.password(),
                tls,
                ca,
                checkedNamespace(url.parameters().getOrDefault("namespace", DEFAULT_NAMESPACE)),
                retention(url.parameters().get("retention"), durable(url)),
                durable(url));
    }

    private static boolean durable(BackendUrl url) {
        String text = url.parameters().getOrDefault("durable", "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw refused("parameter durable", '"' + text + '"', "must be true or false", "write durable=true");
        }
        return text.equals("true");
    }

    private static Matcher host(String host) {
        Matcher parts = HOST.matcher(host);
        if (!parts.matches() || port(parts) < 1 || port(parts) > 65_535) {
            throw refused(
                    "host",
                    '"' + host + '"',
                    "is not a name or an address with a port from 1 to 65535",
                    "write host:6379, 127.0.0.1:6379 or [::1]:6379");
        }
        return parts;
    }

    private static int port(Matcher parts) {
        String port = parts.group("port");
        return port == null ? DEFAULT_PORT : Integer.parseInt(port);
    }

    private static int database(String path) {
        if (path.isEmpty()) {
            return 0;
        }
        if (!path.matches("\\d{1,7}") || Integer.parseInt(path) >= MOST_DATABASES) {
            throw refused("database", '"' + path + '"', "must be a number", "write redis://host:6379/0");
        }
        return Integer.parseInt(path);
    }

    static String checkedNamespace(String namespace) {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw refused(
                    "namespace",
                    '"' + namespace.replaceAll("[^ -~]", "?") + '"',
                    "must be 1 to 100 ASCII letters, digits, and characters of . _ - /",
                    "choose one such as " + DEFAULT_NAMESPACE + ", the same for all candidates");
        }
        return namespace;
    }

    private static Duration retention(@Nullable String text, boolean durable) {
        if (text == null) {
            return durable ? Duration.ZERO : DEFAULT_RETENTION;
        } else if (durable && !text.equals("0")) {
            throw refused(
                    "retention",
                    '"' + text + '"',
                    "contradicts durable=true, which says that nothing disappears",
                    "leave one of them out");
        }
        try {
            return checkedRetention(text.equals("0") ? Duration.ZERO : Duration.parse(text));
        } catch (DateTimeParseException notADuration) {
            throw badRetention(text);
        }
    }

    static Duration checkedRetention(Duration retention) {
        boolean tooShort = retention.compareTo(SHORTEST_RETENTION) < 0;
        if (!retention.isZero() && (tooShort || retention.compareTo(LONGEST_RETENTION) > 0)) {
            throw badRetention(retention.toString());
        }
        return retention;
    }

    private static ConfigurationException badRetention(String value) {
        return refused(
                "retention",
                '"' + value + '"',
                "must be 0, for ever, or a duration from an hour to a hundred years",
                "write retention=P30D, and let it be much longer than any term");
    }

    private static ConfigurationException refused(String setting, String value, String constraint, String cure) {
        return new ConfigurationException(setting, value, constraint, cure);
    }

    /** For messages to people: the server and the place in it, and nothing that must be kept secret. */
    String describe() {
        return (tls ? "rediss://" : "redis://") + host + ":" + port + "/" + database + " (" + namespace + ")";
    }

    @Override
    public String toString() {
        return describe();
    }
}
