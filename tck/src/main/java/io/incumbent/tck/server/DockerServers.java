package io.incumbent.tck.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * Servers of one product in containers, on a network of their own, where each is reached by its name. Nothing of them
 * outlives {@link #close}; if this process is killed, all that is left carries the label {@code io.incumbent.tck}.
 */
public final class DockerServers implements Servers {

    private final Engine engine;
    private final Product product;
    private final Image image;
    private final String network;
    private final List<String> names;
    private final List<DockerServer> servers = new CopyOnWriteArrayList<>();
    private final Thread atExit = new Thread(this::remove, "remove-containers");
    private volatile String version = "of unknown version";

    private DockerServers(Engine engine, Product product, int count) {
        this.engine = engine;
        this.product = product;
        this.image = engine.image(product.name());
        this.network = "incumbent-" + product.name() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        this.names = IntStream.rangeClosed(1, count)
                .mapToObj(number -> product.name() + "-" + number)
                .toList();
    }

    /**
     * Starts servers and waits until they serve clients.
     *
     * @param product what they are
     * @param count how many
     * @return the servers
     * @throws IllegalStateException if there is no Docker engine or no image, or if they don't come up; says why
     */
    public static DockerServers start(Product product, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count " + count + " must be at least 1");
        }
        DockerServers servers = new DockerServers(Engine.find(), product, count);
        Runtime.getRuntime().addShutdownHook(servers.atExit);
        try {
            servers.begin();
        } catch (IOException | RuntimeException failure) {
            servers.close();
            throw new IllegalStateException("can't start " + servers.describe() + ": " + failure.getMessage(), failure);
        }
        return servers;
    }

    private void begin() throws IOException {
        engine.client()
                .createNetworkCmd()
                .withName(network)
                .withLabels(Engine.labels())
                .exec();
        names.forEach(name -> servers.add(new DockerServer(this, name)));
        servers.forEach(DockerServer::start);
        version = product.version(servers.get(0));
        System.getLogger(DockerServers.class.getName()).log(System.Logger.Level.INFO, describe());
    }

    Container create(String server, boolean joins) {
        return Container.create(engine, image, network, server, product.plan(server, names, joins), product.ports());
    }

    Product product() {
        return product;
    }

    /** What all names in the engine begin with. */
    String network() {
        return network;
    }

    String host() {
        return engine.host();
    }

    /** Tells the others, if they can go on without it, that a server comes back without its data. */
    boolean joins(DockerServer lost) {
        List<DockerServer> others = DockerServer.awake(servers);
        if (!goOn(others)) {
            return false;
        }
        try {
            product.beforeJoin(lost, others);
            return true;
        } catch (IOException silence) {
            throw new IllegalStateException("the others don't take it back: " + silence, silence);
        }
    }

    /** Where one is not enough, those that were started before there were enough are waited for, too. */
    void awaitServing(DockerServer started) {
        List<DockerServer> awake = DockerServer.awake(servers);
        List<DockerServer> others =
                awake.stream().filter(server -> server != started).toList();
        if (goOn(others)) {
            Await.until("the others take " + started + " back", () -> taken(started, others), started::story);
        }
        if (areEnough(awake)) {
            awake.forEach(server -> Await.until(server + " serves clients", () -> serves(server), server::story));
            awake.forEach(DockerServer::servesNow);
        } else {
            Await.until(started + " runs", started::isRunning, started::story);
        }
    }

    private boolean taken(DockerServer back, List<DockerServer> others) throws IOException {
        product.afterReturn(back, others);
        return true;
    }

    // One that ended by itself never will.
    private boolean serves(DockerServer server) throws IOException {
        if (!server.isRunning()) {
            throw new IllegalStateException(server + " has ended; " + server.story());
        }
        return product.serves(server);
    }

    private boolean goOn(List<DockerServer> others) {
        return others.size() > names.size() / 2;
    }

    private boolean areEnough(List<DockerServer> some) {
        return some.size() >= product.needed(names.size());
    }

    @Override
    public List<Server> all() {
        return List.copyOf(servers);
    }

    /** {@return the same as {@link #all}, as what they are} */
    public List<DockerServer> containers() {
        return List.copyOf(servers);
    }

    @Override
    public Optional<Server> leader() {
        return product.leader(DockerServer.awake(servers)).map(leader -> leader);
    }

    @Override
    public void changeLeader() {
        List<DockerServer> awake = DockerServer.awake(servers);
        DockerServer before = product.leader(awake)
                .orElseThrow(() -> new UnsupportedOperationException(product.name() + " has no leader now"));
        try {
            product.moveLeader(before, awake);
        } catch (IOException silence) {
            throw new IllegalStateException("can't take the lead from " + before + ": " + silence, silence);
        }
        Await.until(
                "another one than " + before + " leads",
                () -> leader().filter(now -> now != before).isPresent(),
                before::story);
    }

    @Override
    public Map<String, Long> leftovers() {
        try {
            return product.leftovers(DockerServer.awake(servers));
        } catch (IOException silence) {
            throw new IllegalStateException("can't count what clients left at " + describe() + ": " + silence, silence);
        }
    }

    @Override
    public String describe() {
        return names.size() + " × " + product.name() + " " + version + ", image " + image;
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException shuttingDown) {
            // Then it runs anyway, and finds nothing.
        }
    }

    private synchronized void remove() {
        servers.forEach(DockerServer::remove);
        servers.clear();
        engine.removeNetwork(network);
    }
}
