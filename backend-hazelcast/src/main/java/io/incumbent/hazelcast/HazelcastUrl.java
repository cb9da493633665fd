package io.incumbent.hazelcast;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a URL says about the cluster and how to reach it.
 *
 * <p>Immutable.
 *
 * @param members each a host and a port
 * @param cluster the cluster's name
 * @param group the CP group that holds the records
 * @param namespace what all names of references begin with, without the colon behind it
 * @param everyMember whether requests go to all members, by the addresses that these tell of themselves
 */
record HazelcastUrl(List<String> members, String cluster, String group, String namespace, boolean everyMember) {

    static final String DEFAULT_GROUP = "default";
    static final String DEFAULT_NAMESPACE = "incumbent";

    private static final String DEFAULT_CLUSTER = "dev";
    private static final String DEFAULT_PORT = "5701";
    private static final Set<String> PARAMETERS = Set.of("cluster", "group", "namespace", "routing");
    private static final Pattern HOST = Pattern.compile("(?:\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9._-]+)(?<port>:\\d{1,5})?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/-]{1,100}");

    /**
     * Keeps a copy.
     *
     * @param members each a host and a port
     * @param cluster the cluster's name
     * @param group the CP group that holds the records
     * @param namespace what all names of references begin with
     * @param everyMember whether requests go to all members
     */
    HazelcastUrl {
        members = List.copyOf(members);
    }

    static HazelcastUrl of(BackendUrl url) {
        url.allowOnly(PARAMETERS);
        if (url.hosts().isEmpty() || !url.path().isEmpty()) {
            throw refused(
                    "URL",
                    url.toString(),
                    "must name members, and has no path",
                    "write hazelcast://host:5701,host:5701?cluster=name");
        } else if (!url.user().isEmpty() || !url.password().isEmpty()) {
            throw refused(
                    "URL",
                    url.toString(),
                    "can't have a user or a password, which open-source Hazelcast does not know",
                    "make a client with whatever your cluster asks for, and use HazelcastBackend.on(client)");
        }
        return new HazelcastUrl(
                url.hosts().stream().map(HazelcastUrl::member).toList(),
                cluster(url.parameters().getOrDefault("cluster", DEFAULT_CLUSTER)),
                checkedGroup(url.parameters().getOrDefault("group", DEFAULT_GROUP)),
                checkedNamespace(url.parameters().getOrDefault("namespace", DEFAULT_NAMESPACE)),
                everyMember(url.parameters().getOrDefault("routing", "all")));
    }

    private static String member(String host) {
        var parts = HOST.matcher(host);
        if (!parts.matches() || !isPort(parts.group("port"))) {
            throw refused(
                    "host",
                    quoted(host),
                    "is not a name or an address with a port from 1 to 65535",
                    "write host:5701, 127.0.0.1:5701 or [::1]:5701");
        }
        return parts.group("port") == null ? host + ":" + DEFAULT_PORT : host;
    }

    private static boolean isPort(@org.jspecify.annotations.Nullable String port) {
        int number = port == null ? 1 : Integer.parseInt(port.substring(1));
        return number >= 1 && number <= 65_535;
    }

    private static String cluster(String name) {
        if (name.isBlank() || name.length() > 200) {
            throw refused(
                    "cluster", quoted(name), "must be the cluster's name", "write cluster=dev, as its members do");
        }
        return name;
    }

    /** Hazelcast keeps its own book in a group called METADATA, and lets nobody else in. */
    static String checkedGroup(String group) {
        if (!NAME.matcher(group).matches() || group.toUpperCase(Locale.ROOT).equals("METADATA")) {
            throw refused(
                    "group",
                    quoted(group),
                    "must be 1 to 100 ASCII letters, digits, and characters of . _ - /, and not METADATA",
                    "leave it out for the default group, or choose one, the same for all candidates");
        }
        return group;
    }

    static String checkedNamespace(String namespace) {
        if (!NAME.matcher(namespace).matches()) {
            throw refused(
                    "namespace",
                    quoted(namespace),
                    "must be 1 to 100 ASCII letters, digits, and characters of . _ - /",
                    "choose one such as " + DEFAULT_NAMESPACE + ", the same for all candidates");
        }
        return namespace;
    }

    private static boolean everyMember(String routing) {
        if (!routing.equals("all") && !routing.equals("single")) {
            throw refused(
                    "routing",
                    quoted(routing),
                    "must be all or single",
                    "write routing=single where members can't be reached by the addresses they tell of themselves");
        }
        return routing.equals("all");
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[^ -~]", "?") + '"';
    }

    private static ConfigurationException refused(String setting, String value, String constraint, String cure) {
        return new ConfigurationException(setting, value, constraint, cure);
    }

    /** For messages to people: the cluster and the place in it. */
    String describe() {
        return "hazelcast://" + String.join(",", members) + " (cluster " + quoted(cluster) + ", group " + group + ", "
                + namespace + ")";
    }

    @Override
    public String toString() {
        return describe();
    }
}
