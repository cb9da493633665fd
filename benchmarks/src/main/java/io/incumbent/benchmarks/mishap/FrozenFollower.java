package io.incumbent.benchmarks.mishap;

import io.incumbent.benchmarks.judged.Situation;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Link;
import io.incumbent.tck.proxy.Proxies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Three servers of ZooKeeper whose links to their leader can be frozen one by one, as in the tests of the backend. A
 * follower goes on to answer while its own link is frozen; its leader ends its sessions meanwhile.
 */
final class FrozenFollower implements Mishap {

    private static final int COUNT = 3;
    private static final int TICK_MILLIS = 500;
    /** How long servers go without a word from each other: well above every session. */
    private static final Duration SYNC_LIMIT = Duration.ofSeconds(12);

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final int SILENT_MILLIS = 2_000;

    private final List<Integer> clients;
    private final List<Integer> quorum;
    private final List<Integer> elections;
    private final List<ServerProcess> processes = new ArrayList<>();
    private final Proxies proxies;
    private List<Integer> followers = List.of();
    private int leader;

    private FrozenFollower() throws IOException {
        List<Integer> ports = ServerProcess.freePorts(3 * COUNT);
        clients = ports.subList(0, COUNT);
        quorum = ports.subList(COUNT, 2 * COUNT);
        elections = ports.subList(2 * COUNT, 3 * COUNT);
        proxies = new Proxies(
                name -> new InetSocketAddress(InetAddress.getLoopbackAddress(), quorum.get(Integer.parseInt(name))));
    }

    static FrozenFollower start(String classPath, Path folder) throws IOException, InterruptedException {
        FrozenFollower servers = new FrozenFollower();
        try {
            servers.begin(classPath, folder);
            return servers;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            servers.close();
            throw failure;
        }
    }

    private void begin(String classPath, Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < COUNT; i++) {
            Path own = Files.createTempDirectory(Files.createDirectories(folder), "zookeeper-" + i + "-");
            Files.writeString(own.resolve("myid"), String.valueOf(i + 1));
            Path settings = Files.write(own.resolve("zoo.cfg"), settings(i, own));
            processes.add(ServerProcess.start(
                    classPath,
                    List.of("org.apache.zookeeper.server.quorum.QuorumPeerMain", settings.toString()),
                    own.resolve("log")));
        }
        processes.get(0).await("a leader and two followers", TO_START, this::isFormed);
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

    private boolean isFormed() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String mode = mode(clients.get(i));
            if (mode.equals("leader")) {
                leader = i;
            } else if (mode.equals("follower")) {
                found.add(i);
            }
        }
        followers = found;
        return found.size() == COUNT - 1;
    }

    /** By the one word that every server answers to everybody. */
    private static String mode(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(SILENT_MILLIS);
            socket.getOutputStream().write("srvr".getBytes(StandardCharsets.US_ASCII));
            String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return said.lines()
                    .filter(line -> line.startsWith("Mode: "))
                    .map(line -> line.substring("Mode: ".length()))
                    .findFirst()
                    .orElse("");
        } catch (IOException silence) {
            return "";
        }
    }

    @Override
    public Situation situation() {
        return Situation.LINK;
    }

    /** The followers: the one that is going to be frozen first. */
    @Override
    public List<String> servers() {
        return followers.stream().map(i -> "127.0.0.1:" + clients.get(i)).toList();
    }

    @Override
    public void happen() {
        link(followers.get(0), leader).inject(new Fault.Stall());
    }

    @Override
    public void close() {
        processes.forEach(ServerProcess::close);
        proxies.close();
    }
}
