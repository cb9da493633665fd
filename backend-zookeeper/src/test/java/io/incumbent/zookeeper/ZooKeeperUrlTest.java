package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A ZooKeeper URL is read whole, or refused with a sentence that names the cure and no secret")
class ZooKeeperUrlTest {

    private static ZooKeeperUrl read(String url) {
        return ZooKeeperUrl.of(BackendUrl.parse(url));
    }

    @Test
    @DisplayName("Host alone: the port and the path are the usual ones, and nobody logs in")
    void defaults() {
        ZooKeeperUrl url = read("zookeeper://localhost");

        assertThat(url).isEqualTo(new ZooKeeperUrl(List.of("localhost:2181"), "/incumbent", "", "", "", Tls.OFF));
        assertThat(read("zookeeper://localhost/")).isEqualTo(url);
    }

    @Test
    @DisplayName("Every part")
    void everything() {
        ZooKeeperUrl url = read("zookeeper://ann:p%40ss%2F@a:1,[::1]:2,10.0.0.3/app/x/?sasl=Client");

        assertThat(url)
                .isEqualTo(new ZooKeeperUrl(
                        List.of("a:1", "[::1]:2", "10.0.0.3:2181"), "/app/x", "ann", "p@ss/", "Client", Tls.OFF));
    }

    @Test
    @DisplayName("TLS, with whom to trust and who to be")
    void tls(@TempDir Path folder) throws IOException {
        Path ca = Files.createFile(folder.resolve("ca.pem"));
        Path cert = Files.createFile(folder.resolve("me.pem"));

        assertThat(read("zookeeper://a?tls=true&ca=" + ca + "&cert=" + cert).tls())
                .isEqualTo(new Tls(true, ca.toString(), cert.toString()));
        assertThat(read("zookeeper://a?tls=false").tls()).isEqualTo(Tls.OFF);
    }

    @Test
    @DisplayName("The description has no secret, nor has the text of the URL")
    void noSecrets() {
        ZooKeeperUrl url = read("zookeeper://ann:hunter2@a:1/app");

        assertThat(url.describe()).isEqualTo("zookeeper://a:1/app");
        assertThat(url.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zookeeper:                         | names no host",
                "zookeeper:///app                   | names no host",
                "zookeeper://a:0                    | is not a name or an address with a port from 1 to 65535",
                "zookeeper://a:65536                | is not a name or an address with a port from 1 to 65535",
                "zookeeper://a:b                    | is not a name or an address with a port from 1 to 65535",
                "zookeeper://::1                    | is not a name or an address with a port from 1 to 65535",
                "zookeeper://ann@a                  | must have both a user and a password, or neither",
                "zookeeper://:hunter2@a             | must have both a user and a password, or neither",
                "zookeeper://hunter2@a              | must have both a user and a password, or neither",
                "zookeeper://hunter2:@a             | must have both a user and a password, or neither",
                "zookeeper://hunter2@               | names no host",
                "zookeeper://hunter2%40a            | has an escaped @ in a host",
                "zookeeper://hunter2@a?timeout=5    | is not known to zookeeper: backends",
                "zookeeper://a%3Ab:hunter2@a        | has a colon",
                "zookeeper://ann%3Ahunter2@a        | must have both a user and a password, or neither",
                "zookeeper://ann%3Ahunter2:x@a      | has a colon",
                "zookeeper://a//                    | must be that of a node",
                "zookeeper://a/x//y                 | must be that of a node",
                "zookeeper://a/x/../y               | must be that of a node",
                "zookeeper://a?sasl=                | names no login context",
                "zookeeper://a?tls=yes              | is neither true nor false",
                "zookeeper://a?ca=x.pem&tls=true    | is no file that can be read",
                "zookeeper://a?cert=/&tls=true      | is no file that can be read",
                "zookeeper://a?ca=/dev/null         | has no meaning without TLS",
                "zookeeper://a?timeout=5            | is not known to zookeeper: backends",
            })
    @DisplayName("What can't be meant is refused")
    void refuses(String url, String constraint) {
        assertThatThrownBy(() -> read(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(constraint)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hunter2"));
    }
}
