package io.incumbent.tck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import io.incumbent.tck.server.RedisServers.Persistence;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens to servers, their engine has nothing of them in the end. */
@Tag("docker")
class LeavingNothingTest {

    private static final Engine ENGINE = Engine.find();

    /** What has the label and the name of these servers, or of all. */
    private static List<String> left(String network) {
        Stream<String> containers =
                ENGINE.client().listContainersCmd().withShowAll(true).withLabelFilter(Engine.labels()).exec().stream()
                        .map(Container::getNames)
                        .flatMap(Arrays::stream)
                        .map(name -> name.substring(1));
        Stream<String> networks =
                ENGINE.client().listNetworksCmd().withFilter("label", List.of(Engine.LABEL)).exec().stream()
                        .map(Network::getName);
        Stream<String> volumes =
                ENGINE.client().listVolumesCmd().withFilter("label", List.of(Engine.LABEL)).exec().getVolumes().stream()
                        .map(InspectVolumeResponse::getName);
        return Stream.of(containers, networks, volumes)
                .flatMap(names -> names)
                .filter(name -> name.startsWith(network))
                .toList();
    }

    @Test
    void closingRemovesContainersNetworkAndVolumes() {
        DockerServers servers = RedisServers.start(2, Persistence.ALWAYS);
        String network = servers.network();
        try (servers) {
            assertThat(left(network)).hasSize(5);
            servers.all().get(0).kill();
            servers.all().get(0).startEmpty();
            assertThat(left(network)).hasSize(5);
            servers.all().get(0).pause();
            servers.all().get(1).kill();
        }
        assertThat(left(network)).isEmpty();
        servers.close();
    }

    /** Ends as soon as it is started. */
    private static final class Broken implements Product {

        /** A run that was killed may have left something. */
        private final List<String> before = left("incumbent-redis");

        private String network = "none was made";

        @Override
        public String name() {
            return "redis";
        }

        @Override
        public List<Integer> ports() {
            return List.of(6379);
        }

        @Override
        public Plan plan(String server, List<String> all, boolean joins) {
            // Containers and volumes are called after it; its own end is drawn at random, and may begin with any digit.
            network = left("incumbent-redis").stream()
                    .filter(name -> name.matches("incumbent-redis-[0-9a-f]+") && !before.contains(name))
                    .findFirst()
                    .orElseThrow();
            return new Plan(List.of("redis-server", "--no-such-setting", "1"), Map.of(), "/data");
        }

        @Override
        public boolean serves(DockerServer server) throws IOException {
            throw new IOException("nobody there");
        }

        @Override
        public String version(DockerServer server) {
            return "1";
        }
    }

    @Test
    void aServerThatEndsAtOnceIsTalkedAboutAndRemoved() {
        Broken broken = new Broken();
        assertThatThrownBy(() -> DockerServers.start(broken, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("can't start 1 × redis")
                .hasMessageContaining("no-such-setting");
        assertThat(broken.network).startsWith("incumbent-redis-");
        assertThat(left(broken.network)).isEmpty();
    }
}
