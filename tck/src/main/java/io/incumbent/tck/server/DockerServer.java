package io.incumbent.tck.server;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A server in a container. One of {@link DockerServers}, which knows when it serves clients. */
public final class DockerServer implements Server {

    private final DockerServers group;
    private final String name;
    private final Object lock = new Object();
    private volatile Container container;
    private boolean removed;
    private volatile boolean served;
    private volatile @Nullable InetSocketAddress lastAddress;

    DockerServer(DockerServers group, String name) {
        this.group = group;
        this.name = name;
        this.container = group.create(name, false);
    }

    @Override
    public String name() {
        return name;
    }

    // Asked for with each connection that a proxy opens, so the engine is asked only once in a life.
    @Override
    public InetSocketAddress address() {
        InetSocketAddress known = lastAddress;
        if (known == null) {
            throw new IllegalStateException(name + " was not started yet");
        }
        return known;
    }

    /**
     * Finds one of its ports.
     *
     * @param port as the server sees it, one of those of its product
     * @return where it is reached now
     */
    public InetSocketAddress address(int port) {
        return new InetSocketAddress(group.host(), container.published(port));
    }

    @Override
    public String life() {
        InspectContainerResponse.ContainerState state = container.look().getState();
        return state.getStartedAt() + ", pid " + state.getPidLong();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public Optional<BooleanSupplier> signOfLife() {
        return Optional.of(this::serves);
    }

    private boolean serves() {
        try {
            return group.product().serves(this);
        } catch (IOException silent) {
            return false;
        }
    }

    /** {@return whether it served clients in this life, with what it still knows} */
    boolean hasServed() {
        return served;
    }

    void servesNow() {
        served = true;
    }

    /** It runs on, and has forgotten everything. */
    void beginsAnew() {
        served = false;
    }

    /** {@return whether it runs and is not paused} */
    boolean isAwake() {
        InspectContainerResponse.ContainerState state = container.look().getState();
        return Boolean.TRUE.equals(state.getRunning()) && !Boolean.TRUE.equals(state.getPaused());
    }

    @Override
    public void pause() {
        change(
                "pause",
                running -> Await.until(name + " is paused", () -> isFrozen(running), () -> "was it paused already?"));
    }

    // On a busy machine the kernel may not get hold of all its threads in the time that the engine gives it.
    private static boolean isFrozen(Container running) {
        try {
            running.pause();
            return true;
        } catch (InternalServerErrorException busy) {
            if (!running.isRunning() || !String.valueOf(busy.getMessage()).contains("freeze")) {
                throw busy;
            }
            return false;
        }
    }

    @Override
    public void resume() {
        change("resume", Container::resume);
    }

    @Override
    public void kill() {
        served = false;
        change("kill", Container::kill);
        Await.until(name + " has ended", () -> !container.isRunning(), this::story);
    }

    @Override
    public void start() {
        change("start", this::startStopped);
        group.awaitServing(this);
    }

    @Override
    public void startEmpty() {
        change("start without data", this::replace);
        group.awaitServing(this);
    }

    // A container that runs could be "started" without any effect.
    private void startStopped(Container stopped) {
        if (stopped.isRunning()) {
            throw new IllegalStateException("it is running");
        }
        stopped.start();
        lastAddress = address(group.product().ports().get(0));
    }

    private void replace(Container stopped) {
        if (stopped.isRunning()) {
            throw new IllegalStateException("it is running");
        }
        boolean joins = group.joins(this);
        stopped.remove();
        container = group.create(name, joins);
        startStopped(container);
    }

    private interface Deed {
        void to(Container container);
    }

    private void change(String what, Deed deed) {
        synchronized (lock) {
            if (removed) {
                throw new IllegalStateException("can't " + what + " " + name + ": it was removed");
            }
            try {
                deed.to(container);
            } catch (DockerException | IllegalStateException refused) {
                throw new IllegalStateException("can't " + what + " " + name + ": " + refused.getMessage(), refused);
            }
        }
    }

    /** What it wrote last. */
    String story() {
        return name + " wrote last:\n" + container.story(Container.STORY_LINES);
    }

    /** So many of the last lines that it wrote. */
    String story(int lines) {
        return container.story(lines);
    }

    /** For good: from now on nothing can be done to it. */
    void remove() {
        synchronized (lock) {
            removed = true;
            container.remove();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Those of some servers that run and are not paused. */
    static List<DockerServer> awake(List<DockerServer> servers) {
        return servers.stream().filter(DockerServer::isAwake).toList();
    }
}
