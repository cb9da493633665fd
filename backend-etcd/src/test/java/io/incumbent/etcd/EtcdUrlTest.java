package io.incumbent.etcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An etcd URL is read whole, or refused with a sentence that names the cure and no secret")
class EtcdUrlTest {

    private static EtcdUrl read(String url) {
        return EtcdUrl.of(BackendUrl.parse(url));
    }

    @Test
    @DisplayName("Host alone: the port, the namespace and plain connections are the usual ones")
    void defaults() {
        EtcdUrl url = read("etcd://localhost");

        assertThat(url.endpoints()).containsExactly("localhost:2379");
        assertThat(url.namespace()).isEqualTo("incumbent");
        assertThat(url.user()).isEmpty();
        assertThat(url.tls()).isNull();
        assertThat(read("etcd://localhost/")).isEqualTo(url);
    }

    @Test
    @DisplayName("Every part")
    void everything() {
        EtcdUrl url =
                read("etcd://ann:p%40ss%2F@a:1,[::1]:2,10.0.0.3/app/x/?tls=true&ca=/c&cert=/d&key=/e&serverName=n");

        assertThat(url.endpoints()).isEqualTo(List.of("a:1", "[::1]:2", "10.0.0.3:2379"));
        assertThat(url.namespace()).isEqualTo("app/x");
        assertThat(url.user()).isEqualTo("ann");
        assertThat(url.password()).isEqualTo("p@ss/");
        assertThat(url.tls()).isEqualTo(new Tls("/c", "/d", "/e", "n"));
    }

    @Test
    @DisplayName("The description has no secret, nor has the text of the URL")
    void noSecrets() {
        EtcdUrl url = read("etcd://ann:hunter2@a:1/app?tls=true");

        assertThat(url.describe()).isEqualTo("etcd://a:1/app");
        assertThat(url.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "etcd:                              | names no host",
                "etcd:///app                        | names no host",
                "etcd://a:0                         | is not a name or an address with a port from 1 to 65535",
                "etcd://a:65536                     | is not a name or an address with a port from 1 to 65535",
                "etcd://a:                          | is not a name or an address with a port from 1 to 65535",
                "etcd://a:b                         | is not a name or an address with a port from 1 to 65535",
                "etcd://::1                         | is not a name or an address with a port from 1 to 65535",
                "etcd://a b                         | is not a name or an address with a port from 1 to 65535",
                "etcd://ann@a                       | must have both a user and a password, or neither",
                "etcd://:hunter2@a                  | must have both a user and a password, or neither",
                "etcd://hunter2@a                   | must have both a user and a password, or neither",
                "etcd://hunter2:@a                  | must have both a user and a password, or neither",
                "etcd://hunter2@                    | names no host",
                "etcd://hunter2@?tls=true           | names no host",
                "etcd://hunter2%40a                 | has an escaped @ in a host",
                "etcd://hunter2@a?timeout=5         | is not known to etcd: backends",
                "etcd://a//                         | more than slashes",
                "etcd://a/%20                       | must be a text",
                "etcd://a?tls=yes                   | must be true or false",
                "etcd://a?ca=/c                     | has no meaning without TLS",
                "etcd://a?tls=false&serverName=n    | has no meaning without TLS",
                "etcd://a?tls=true&cert=/c          | stands alone",
                "etcd://a?tls=true&key=/c           | stands alone",
                "etcd://a?timeout=5                 | is not known to etcd: backends",
            })
    @DisplayName("What can't be meant is refused")
    void refuses(String url, String constraint) {
        assertThatThrownBy(() -> read(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(constraint)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hunter2"));
    }
}
