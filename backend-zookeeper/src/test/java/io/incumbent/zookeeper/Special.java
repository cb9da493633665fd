package io.incumbent.zookeeper;

import io.incumbent.tck.server.DockerServer;
import io.incumbent.tck.server.Plan;
import io.incumbent.tck.server.Product;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Servers that are set up otherwise than the kit's.
 *
 * @param port where clients connect
 * @param settings lines for their configuration
 * @param flags for their JVM
 * @param files texts by the name of the file, in {@code /conf}
 */
record Special(int port, List<String> settings, String flags, Map<String, String> files) implements Product {

    private static final int ADMINISTRATORS = 8080;

    @Override
    public String name() {
        return "zookeeper";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, ADMINISTRATORS);
    }

    @Override
    public Plan plan(String server, List<String> all, boolean joins) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("JVMFLAGS", "-Xmx192m -XX:+UseSerialGC " + flags);
        environment.put("NUMBER", String.valueOf(all.indexOf(server) + 1));
        environment.put("FILE_0", settings(all));
        StringBuilder script = new StringBuilder("echo \"$NUMBER\" >/data/myid\necho \"$FILE_0\" >/conf/zoo.cfg\n");
        files.forEach((file, text) -> {
            String variable = "FILE_" + environment.size();
            environment.put(variable, text);
            script.append("printf %s \"$")
                    .append(variable)
                    .append("\" >/conf/")
                    .append(file)
                    .append('\n');
        });
        script.append("exec zkServer.sh start-foreground");
        return new Plan(List.of("sh", "-c", script.toString()), environment, "/data");
    }

    private String settings(List<String> all) {
        List<String> lines = new ArrayList<>(List.of(
                "tickTime=500",
                "initLimit=20",
                "syncLimit=10",
                "maxSessionTimeout=60000",
                "dataDir=/data",
                "admin.serverPort=" + ADMINISTRATORS));
        lines.addAll(settings);
        for (int i = 0; i < all.size() && all.size() > 1; i++) {
            lines.add("server." + (i + 1) + "=" + all.get(i) + ":2888:3888");
        }
        return String.join("\n", lines) + "\n";
    }

    @Override
    public boolean serves(DockerServer server) throws IOException {
        return administrator(server, "monitor").contains("server_state");
    }

    @Override
    public String version(DockerServer server) {
        return "set up specially";
    }

    /** What it tells its administrators. */
    static String administrator(DockerServer server, String command) throws IOException {
        InetSocketAddress address = server.address(ADMINISTRATORS);
        URI uri = URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/commands/" + command);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(1_000);
        connection.setReadTimeout(2_000);
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
