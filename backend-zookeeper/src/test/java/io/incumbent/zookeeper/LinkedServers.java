package io.incumbent.zookeeper;

import static org.awaitility.Awaitility.await;

import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Link;
import io.incumbent.tck.proxy.Proxies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.zookeeper.server.quorum.QuorumPeerMain;

/**
 * Three servers as processes of this host, whose links to their leader can be frozen one by one. Clients reach them
 * directly.
 */
final class LinkedServers implements AutoCloseable {

    /** How long servers go without a word from each other. Well above every session. */
    static final Duration SYNC_LIMIT = Duration.ofSeconds(12);

    private static final int TICK_MILLIS = 500;
    private static final int COUNT = 3;

    private final List<Process> processes = new ArrayList<>();
    private final List<Path> logs = new ArrayList<>();
    private final List<Integer> clients = ports();
    private final List<Integer> quorum = ports();
    private final List<Integer> elections = ports();
    private final Proxies proxies =
            new Proxies(name -> new InetSocketAddress(InetAddress.getLoopbackAddress(), quorum.get(number(name))));

    LinkedServers(Path folder) throws IOException {
        for (int i = 0; i < COUNT; i++) {
            Path own = Files.createDirectory(folder.resolve("server-" + i));
            Files.writeString(own.resolve("myid"), String.valueOf(i + 1));
            Path settings = Files.write(own.resolve("zoo.cfg"), settings(i, own));
            logs.add(own.resolve("log"));
            processes.add(start(logs.get(i), settings));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> allRun() && followers().size() == COUNT - 1);
    }

    private boolean allRun() throws IOException {
        for (int i = 0; i < COUNT; i++) {
            if (!processes.get(i).isAlive()) {
                throw new IllegalStateException("a server has ended: " + Files.readString(logs.get(i)));
            }
        }
        return true;
    }

    private static List<Integer> ports() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < COUNT; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return free;
        } catch (IOException failure) {
            throw new IllegalStateException("no free ports", failure);
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name);
    }

    /** To each server the port where another one leads is that of a link of its own. */
    private List<String> settings(int self, Path folder) {
        List<String> lines = new ArrayList<>(List.of(
                "tickTime=" + TICK_MILLIS,
                "initLimit=20",
                "syncLimit=" + SYNC_LIMIT.toMillis() / TICK_MILLIS,
                "dataDir=" + folder,
                "clientPortAddress=127.0.0.1",
                "clientPort=" + clients.get(self),
                "admin.enableServer=false"));
        for (int i = 0; i < COUNT; i++) {
            int port = i == self ? quorum.get(i) : link(self, i).address().getPort();
            lines.add("server." + (i + 1) + "=127.0.0.1:" + port + ":" + elections.get(i));
        }
        return lines;
    }

    private Link link(int from, int to) {
        return proxies.link(String.valueOf(from), String.valueOf(to));
    }

    private static Process start(Path log, Path settings) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        QuorumPeerMain.class.getName(),
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private List<String> modes() {
        return clients.stream().map(LinkedServers::mode).toList();
    }

    /** By the one word that every server answers to everybody. */
    private static String mode(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write("srvr".getBytes(StandardCharsets.US_ASCII));
            String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return said.lines()
                    .filter(line -> line.startsWith("Mode: "))
                    .map(line -> line.substring(6))
                    .findFirst()
                    .orElse("");
        } catch (IOException silence) {
            return "";
        }
    }

    private List<Integer> followers() {
        List<String> modes = modes();
        List<Integer> followers = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            if (modes.get(i).equals("follower")) {
                followers.add(i);
            }
        }
        return followers;
    }

    /** The address of one of the two followers. */
    String follower(int which) {
        return "127.0.0.1:" + clients.get(followers().get(which));
    }

    /** Nothing gets through any more between the first follower and its leader, and nobody is told. */
    void freezeFirst() {
        int follower = followers().get(0);
        int leader = modes().indexOf("leader");
        link(follower, leader).inject(new Fault.Stall());
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        proxies.close();
    }
}
