package io.incumbent.zookeeper;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.zookeeper.common.PathUtils;

/**
 * What a URL says about the ensemble and how to reach it.
 *
 * <p>Immutable.
 *
 * @param servers each with its port
 * @param path the node below which registers stand
 * @param user empty if there is none
 * @param password empty if there is none; never in a message
 * @param sasl the login context of JAAS by which to log in; empty for none
 * @param tls whether to encrypt, and what for
 */
record ZooKeeperUrl(List<String> servers, String path, String user, String password, String sasl, Tls tls) {

    static final String DEFAULT_PATH = "/incumbent";

    private static final int DEFAULT_PORT = 2181;
    private static final Set<String> PARAMETERS = Set.of("sasl", "tls", "ca", "cert");
    private static final Pattern HOST =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,5}))?");

    static ZooKeeperUrl of(BackendUrl url) {
        url.allowOnly(PARAMETERS);
        if (url.hosts().isEmpty()) {
            throw refused(
                    "URL", url.toString(), "names no host", "write zookeeper://host:2181, or several with commas");
        }
        if (url.user().isEmpty() != url.password().isEmpty()) {
            throw refused(
                    "URL",
                    url.toString(),
                    "must have both a user and a password, or neither",
                    "write zookeeper://user:password@host:2181");
        }
        if (url.user().contains(":")) {
            throw refused("user", "(not shown, it may hold a password)", "has a colon", "choose another user");
        }
        List<String> servers = url.hosts().stream().map(ZooKeeperUrl::server).toList();
        String path = url.path().isEmpty() ? DEFAULT_PATH : checkedPath("/" + url.path());
        return new ZooKeeperUrl(servers, path, url.user(), url.password(), sasl(url), Tls.of(url));
    }

    private static String sasl(BackendUrl url) {
        String context = url.parameters().get("sasl");
        if (context != null && context.isBlank()) {
            throw refused("parameter sasl", "\"\"", "names no login context", "write sasl=Client, or leave it out");
        }
        return context == null ? "" : context;
    }

    private static String server(String host) {
        Matcher parts = HOST.matcher(host);
        String port = parts.matches() ? parts.group("port") : null;
        int number = port == null ? DEFAULT_PORT : Integer.parseInt(port);
        if (!parts.matches() || number < 1 || number > 65_535) {
            throw refused(
                    "host",
                    '"' + host + '"',
                    "is not a name or an address with a port from 1 to 65535",
                    "write host:2181, 127.0.0.1:2181 or [::1]:2181");
        }
        return parts.group("host") + ":" + number;
    }

    /** One that ZooKeeper takes, without a slash at its end. */
    static String checkedPath(String path) {
        String bare = path.replaceAll("/+$", "");
        try {
            PathUtils.validatePath(bare);
        } catch (IllegalArgumentException invalid) {
            throw refused(
                    "path",
                    Failures.shown(path),
                    "must be that of a node, and not the root",
                    "choose one such as " + DEFAULT_PATH + ", the same for all candidates");
        }
        return bare;
    }

    static ConfigurationException refused(String setting, String value, String constraint, String cure) {
        return new ConfigurationException(setting, value, constraint, cure);
    }

    /** For messages to people: the ensemble and the place in it, and nothing that must be kept secret. */
    String describe() {
        return "zookeeper://" + String.join(",", servers) + path;
    }

    @Override
    public String toString() {
        return describe();
    }
}
