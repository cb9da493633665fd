package io.incumbent.tck.server;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Info;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.testcontainers.DockerClientFactory;

/**
 * The Docker engine that Testcontainers finds.
 *
 * @param client its client, shared by all
 * @param host where published ports are
 * @param onThisHost whether the engine runs on this host
 */
record Engine(DockerClient client, String host, boolean onThisHost) {

    /** Carried by all that we make, so that it can be found and removed; its value tells the run. */
    static final String LABEL = "io.incumbent.tck";

    /** Names the run. Whoever sets it can remove what the run left behind. */
    static final String RUN_VARIABLE = "INCUMBENT_DOCKER_RUN";

    static Engine find() {
        DockerClientFactory factory = DockerClientFactory.instance();
        DockerClient client;
        try {
            client = factory.client();
        } catch (IllegalStateException none) {
            throw new IllegalStateException(
                    "no Docker engine answers: start one; in the tree of this project, build/docker/ready.sh does",
                    none);
        }
        boolean here = isThisHost(client.infoCmd().exec());
        return new Engine(client, here ? "localhost" : factory.dockerHostIpAddress(), here);
    }

    // Testcontainers takes a machine that has a file /.dockerenv for a container, whose engine must be outside of it.
    // An
    // engine that has our own name is not.
    private static boolean isThisHost(Info info) {
        try {
            return InetAddress.getLocalHost().getHostName().equals(info.getName());
        } catch (UnknownHostException nameless) {
            return false;
        }
    }

    static Map<String, String> labels() {
        String run = System.getenv().getOrDefault(RUN_VARIABLE, "");
        return Map.of(LABEL, run.isBlank() ? "pid-" + ProcessHandle.current().pid() : run);
    }

    void removeNetwork(String name) {
        try {
            client.removeNetworkCmd(name).exec();
        } catch (NotFoundException gone) {
            // That is what was wanted.
        }
    }

    boolean has(String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException absent) {
            return false;
        }
    }

    /** Chooses the image of a service and makes sure that it is there. */
    Image image(String service) {
        Image image = new Images(Images.ours(), System.getenv(), this::has).of(service);
        if (!has(image.name())) {
            pull(image);
        }
        return image;
    }

    private void pull(Image image) {
        try {
            client.pullImageCmd(image.name()).start().awaitCompletion();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pulling " + image, stopped);
        } catch (RuntimeException unreachable) {
            throw new IllegalStateException(
                    "can't pull " + image + ": give the engine this image, or name another one by " + Images.VARIABLE
                            + "<SERVICE>; in the tree of this project, build/docker/ready.sh builds one",
                    unreachable);
        }
    }
}
