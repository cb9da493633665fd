package io.incumbent.etcd;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a URL says about the cluster and how to reach it.
 *
 * <p>Immutable.
 *
 * @param endpoints each with its port
 * @param namespace what all keys begin with, without the slash behind it
 * @param user empty if there is none
 * @param password empty if there is none; never in a message
 * @param tls {@code null} if connections are not encrypted
 */
record EtcdUrl(
        List<String> endpoints,
        String namespace,
        String user,
        String password,
        @Nullable Tls tls) {

    static final String DEFAULT_NAMESPACE = "incumbent";

    private static final int DEFAULT_PORT = 2379;
    private static final Set<String> PARAMETERS = Set.of("tls", "ca", "cert", "key", "serverName");
    private static final Pattern HOST =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,5}))?");

    static EtcdUrl of(BackendUrl url) {
        url.allowOnly(PARAMETERS);
        if (url.hosts().isEmpty()) {
            throw refused("URL", url.toString(), "names no host", "write etcd://host:2379, or several with commas");
        }
        if (url.user().isEmpty() != url.password().isEmpty()) {
            throw refused(
                    "URL",
                    url.toString(),
                    "must have both a user and a password, or neither",
                    "write etcd://user:password@host:2379");
        }
        List<String> endpoints = url.hosts().stream().map(EtcdUrl::endpoint).toList();
        String namespace = url.path().isEmpty() ? DEFAULT_NAMESPACE : checkedNamespace(url.path());
        return new EtcdUrl(endpoints, namespace, url.user(), url.password(), tls(url.parameters()));
    }

    private static String endpoint(String host) {
        Matcher parts = HOST.matcher(host);
        String port = parts.matches() ? parts.group("port") : null;
        int number = port == null ? DEFAULT_PORT : Integer.parseInt(port);
        if (!parts.matches() || number < 1 || number > 65_535) {
            throw refused(
                    "host",
                    '"' + host + '"',
                    "is not a name or an address with a port from 1 to 65535",
                    "write host:2379, 127.0.0.1:2379 or [::1]:2379");
        }
        return parts.group("host") + ":" + number;
    }

    /** Without slashes at its end, where one is added. */
    static String checkedNamespace(String namespace) {
        String bare = namespace.replaceAll("/+$", "");
        if (bare.isBlank() || bare.chars().anyMatch(Character::isISOControl)) {
            throw refused(
                    "namespace",
                    '"' + bare.replaceAll("\\p{Cc}", "?") + '"',
                    "must be a text without control characters, and more than slashes",
                    "choose one such as " + DEFAULT_NAMESPACE + ", the same for all candidates");
        }
        return bare;
    }

    private static @Nullable Tls tls(Map<String, String> parameters) {
        String wanted = parameters.getOrDefault("tls", "false").toLowerCase(Locale.ROOT);
        if (!wanted.equals("true") && !wanted.equals("false")) {
            throw refused("parameter tls", '"' + wanted + '"', "must be true or false", "write tls=true");
        }
        if (wanted.equals("true")) {
            return new Tls(
                    parameters.get("ca"), parameters.get("cert"), parameters.get("key"), parameters.get("serverName"));
        }
        for (String name : List.of("ca", "cert", "key", "serverName")) {
            if (parameters.containsKey(name)) {
                throw refused("parameter", name, "has no meaning without TLS", "add tls=true, or leave it out");
            }
        }
        return null;
    }

    static ConfigurationException refused(String setting, String value, String constraint, String cure) {
        return new ConfigurationException(setting, value, constraint, cure);
    }

    /** For messages to people: the cluster and the place in it, and nothing that must be kept secret. */
    String describe() {
        return "etcd://" + String.join(",", endpoints) + "/" + namespace;
    }

    @Override
    public String toString() {
        return describe();
    }
}
