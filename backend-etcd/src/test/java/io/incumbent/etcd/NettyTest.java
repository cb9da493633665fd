package io.incumbent.etcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.Version;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That gRPC's server works with it too is shown wherever {@link FakeEtcd} is. */
class NettyTest {

    @Test
    @DisplayName("jetcd brings Netty 4.1 and 4.2; here all of it is one version")
    void oneVersion() {
        Map<String, String> versions = new TreeMap<>(Version.identify().entrySet().stream()
                .filter(jar -> !jar.getKey().startsWith("netty-tcnative"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, jar -> jar.getValue().artifactVersion())));

        assertThat(versions).containsKeys("netty-codec-http2", "netty-common", "netty-handler-proxy");
        assertThat(versions.values().stream().distinct())
                .as(versions.toString())
                .hasSize(1);
    }
}
