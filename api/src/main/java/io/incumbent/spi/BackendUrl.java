package io.incumbent.spi;

import io.incumbent.ConfigurationException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a coordination service:
 * {@code scheme://user:password@host1:port,host2:port/path?name=value&name=value}, or {@code scheme:path?…}.
 *
 * <p>{@link #toString()} leaves the secrets out: the password, a user without a password, which may be a password that
 * lacks its colon, and every parameter whose name speaks of a secret. Immutable.
 *
 * @param scheme in lower case
 * @param user empty if there is none
 * @param password empty if there is none; never in a message
 * @param hosts as written, each with or without a port; empty if there is no authority
 * @param path without the slash behind the authority
 * @param parameters by name, decoded
 */
public record BackendUrl(
        String scheme, String user, String password, List<String> hosts, String path, Map<String, String> parameters) {

    private static final Pattern SHAPE = Pattern.compile(
            "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(//(?:(?<user>[^/?]*)@)?(?<hosts>[^/?@]*)(?:/|(?=\\?)|$))?(?<path>[^?]*)(?:\\?(?<query>.*))?");
    private static final Pattern SECRET =
            Pattern.compile("pass|pwd|secret|token|credential|key|auth", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("[@:,/]");
    /** No part of a host needs it escaped, but a password in front of a host does. */
    private static final String ESCAPED_AT = "%40";

    /**
     * Checks that all parts are there, and copies the collections.
     *
     * @param scheme in lower case
     * @param user empty if there is none
     * @param password empty if there is none
     * @param hosts as written
     * @param path without the slash behind the authority
     * @param parameters by name
     */
    public BackendUrl {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(path, "path");
        hosts = List.copyOf(Objects.requireNonNull(hosts, "hosts"));
        parameters = Map.copyOf(Objects.requireNonNull(parameters, "parameters"));
    }

    /**
     * Reads a URL.
     *
     * @param text the URL
     * @return its parts, decoded
     * @throws ConfigurationException if it is not one; the message does not repeat the text, which may hold a password
     */
    public static BackendUrl parse(String text) {
        Matcher parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            throw malformed("has no scheme");
        }
        if ((nonNull(parts.group("hosts")) + parts.group("path") + nonNull(parts.group("query"))).indexOf('@') >= 0) {
            // Most likely a piece of a password, which must not be taken for a host and shown.
            throw malformed("has an @ where none belongs");
        }
        String userInfo = nonNull(parts.group("user"));
        int colon = userInfo.indexOf(':');
        return new BackendUrl(
                parts.group("scheme").toLowerCase(Locale.ROOT),
                decode(colon < 0 ? userInfo : userInfo.substring(0, colon)),
                colon < 0 ? "" : decode(userInfo.substring(colon + 1)),
                hosts(nonNull(parts.group("hosts"))),
                decode(parts.group("path")),
                parameters(nonNull(parts.group("query"))));
    }

    private static List<String> hosts(String authority) {
        List<String> hosts = new ArrayList<>();
        for (String host : authority.isEmpty() ? new String[0] : authority.split(",", -1)) {
            if (host.isBlank()) {
                throw malformed("has an empty host between its commas");
            }
            if (host.contains(ESCAPED_AT)) {
                throw malformed("has an escaped @ in a host");
            }
            hosts.add(withoutControls(host));
        }
        return hosts;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw malformed("has a parameter that is not name=value");
            }
            String name = decode(pair.substring(0, equals));
            if (parameters.put(name, decode(pair.substring(equals + 1))) != null) {
                throw malformed("has the parameter " + name + " twice");
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            // A plus sign is a plus sign here: URLDecoder is for forms, where it means a space.
            return withoutControls(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException badEscape) {
            throw malformed("has a percent sign that begins no escape");
        }
    }

    private static String withoutControls(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw malformed("has a control character");
        }
        return text;
    }

    private static String nonNull(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }

    private static ConfigurationException malformed(String constraint) {
        return new ConfigurationException(
                "backend URL",
                "(not shown, it may hold a password)",
                constraint,
                "write scheme://host:port,host:port/path?name=value, such as etcd://127.0.0.1:2379, and escape"
                        + " special characters, of a password above all: %40 for @, %2F for /, %3F for ?");
    }

    /**
     * Refuses parameters that the backend does not know, so that a misspelt one is not silently without effect.
     *
     * @param known the names the backend knows
     * @throws ConfigurationException if there is another
     */
    public void allowOnly(Set<String> known) {
        Objects.requireNonNull(known, "known");
        for (String name : new TreeSet<>(parameters.keySet())) {
            if (!known.contains(name)) {
                throw new ConfigurationException(
                        "parameter",
                        '"' + name + '"',
                        "is not known to " + scheme + ": backends",
                        known.isEmpty() ? "leave it out; there are none" : "use " + new TreeSet<>(known));
            }
        }
    }

    /** {@return the URL for messages to people: secrets are replaced by {@code ***}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scheme).append(':');
        if (!hosts.isEmpty() || !user.isEmpty() || !password.isEmpty()) {
            text.append("//").append(shownUserInfo());
            text.append(String.join(",", hosts)).append(path.isEmpty() ? "" : "/");
        }
        text.append(path);
        String separator = "?";
        for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).entrySet()) {
            boolean secret = SECRET.matcher(parameter.getKey()).find();
            text.append(separator).append(parameter.getKey()).append('=').append(secret ? "***" : parameter.getValue());
            separator = "&";
        }
        return text.toString();
    }

    /** A user without a password may be one that lacks its colon, and one with a separator a piece of one. */
    private String shownUserInfo() {
        if (user.isEmpty() && password.isEmpty()) {
            return "";
        }
        boolean doubtful = password.isEmpty() || SEPARATOR.matcher(user).find();
        return (doubtful ? "***" : user + ":***") + "@";
    }
}
