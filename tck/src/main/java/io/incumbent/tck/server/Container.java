package io.incumbent.tck.server;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.CreateContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One container and its volume, in the engine. Not Testcontainers' own, because those get another container with each start,
 * and remember the ports of the first.
 */
final class Container {

    static final int STORY_LINES = 20;

    private final Engine engine;
    private final String id;
    private final String volume;

    private Container(Engine engine, String id, String volume) {
        this.engine = engine;
        this.id = id;
        this.volume = volume;
    }

    /** Creates it; it does not run yet. */
    static Container create(Engine engine, Image image, String network, String server, Plan plan, List<Integer> ports) {
        String name = network + "-" + server;
        engine.client()
                .createVolumeCmd()
                .withName(name)
                .withLabels(Engine.labels())
                .exec();
        try (CreateContainerCmd command = engine.client().createContainerCmd(image.name())) {
            CreateContainerResponse made = command.withName(name)
                    .withHostName(server)
                    .withAliases(server)
                    .withLabels(Engine.labels())
                    .withEntrypoint(plan.command())
                    .withCmd(List.of())
                    .withEnv(variables(plan))
                    .withExposedPorts(ports.stream().map(ExposedPort::tcp).toList())
                    .withHostConfig(settings(engine, network, plan, ports, name))
                    .exec();
            return new Container(engine, made.getId(), name);
        } catch (DockerException refused) {
            engine.client().removeVolumeCmd(name).exec();
            throw refused;
        }
    }

    private static List<String> variables(Plan plan) {
        return plan.environment().entrySet().stream().map(Map.Entry::toString).toList();
    }

    private static HostConfig settings(Engine engine, String network, Plan plan, List<Integer> ports, String volume) {
        return HostConfig.newHostConfig()
                .withNetworkMode(network)
                .withBinds(new Bind(volume, new Volume(plan.dataFolder())))
                .withPortBindings(
                        ports.stream().map(port -> binding(engine, port)).toList());
    }

    // What we start is nobody's business but this host's, if the engine is here.
    private static PortBinding binding(Engine engine, int port) {
        Ports.Binding any = engine.onThisHost() ? Ports.Binding.bindIp("127.0.0.1") : Ports.Binding.empty();
        return new PortBinding(any, ExposedPort.tcp(port));
    }

    InspectContainerResponse look() {
        return engine.client().inspectContainerCmd(id).exec();
    }

    boolean isRunning() {
        return Boolean.TRUE.equals(look().getState().getRunning());
    }

    void start() {
        engine.client().startContainerCmd(id).exec();
    }

    void kill() {
        engine.client().killContainerCmd(id).withSignal("KILL").exec();
    }

    void pause() {
        engine.client().pauseContainerCmd(id).exec();
    }

    void resume() {
        engine.client().unpauseContainerCmd(id).exec();
    }

    /** The port of the host by which a port of the container is reached now. */
    int published(int port) {
        Ports.Binding[] bindings =
                look().getNetworkSettings().getPorts().getBindings().get(ExposedPort.tcp(port));
        if (bindings == null || bindings.length == 0) {
            throw new IllegalStateException(
                    "port " + port + " is not there, so it has ended; it wrote last: " + story(STORY_LINES));
        }
        return Integer.parseInt(bindings[0].getHostPortSpec());
    }

    /** The last lines that it wrote, so many. */
    String story(int most) {
        StringBuilder lines = new StringBuilder();
        ResultCallback.Adapter<Frame> reader = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Frame frame) {
                lines.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
            }
        };
        try {
            engine.client()
                    .logContainerCmd(id)
                    .withStdOut(true)
                    .withStdErr(true)
                    .withTail(most)
                    .exec(reader)
                    .awaitCompletion(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return lines.toString();
    }

    /** Removes it and all its data, whatever state it is in. */
    void remove() {
        try {
            engine.client()
                    .removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException gone) {
            // That is what was wanted.
        }
        try {
            engine.client().removeVolumeCmd(volume).exec();
        } catch (NotFoundException gone) {
            // That is what was wanted.
        }
    }
}
