package io.incumbent.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hazelcast comes up with its CP subsystem, takes back who was lost, and begins anew when most were, or all. */
@Tag("docker")
@Tag("thorough")
class HazelcastServersTest {

    private static final String MEMBERS = "/hazelcast/rest/cp-subsystem/members";

    private static String member(DockerServer server) throws IOException {
        return Http.text(server.address(), MEMBERS + "/local");
    }

    @Test
    void threeLoseOneAndThenTwoAndThenAll() throws IOException {
        try (DockerServers servers = HazelcastServers.start()) {
            List<DockerServer> all = servers.containers();
            DockerServer one = all.get(1);
            String before = member(one);
            one.kill();
            one.start();
            assertThat(member(one)).isNotEqualTo(before);
            assertThat(Http.text(all.get(0).address(), MEMBERS)).contains(member(one));

            List<DockerServer> most = all.subList(0, 2);
            most.forEach(DockerServer::kill);
            most.forEach(DockerServer::start);
            assertThat(Http.text(all.get(2).address(), MEMBERS)).contains(member(all.get(0)), member(all.get(1)));

            all.forEach(DockerServer::kill);
            all.forEach(DockerServer::start);
            assertThat(Http.text(all.get(0).address(), MEMBERS)).contains(member(all.get(2)));
        }
    }
}
