package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A Hazelcast URL is read whole, or refused with a sentence that names the cure")
class HazelcastUrlTest {

    private static HazelcastUrl read(String url) {
        return HazelcastUrl.of(BackendUrl.parse(url));
    }

    @Test
    @DisplayName("A host alone: port, cluster, group and namespace are the usual ones")
    void defaults() {
        assertThat(read("hazelcast://localhost"))
                .isEqualTo(new HazelcastUrl(List.of("localhost:5701"), "dev", "default", "incumbent", true))
                .isEqualTo(read("hazelcast://localhost/"));
    }

    @Test
    @DisplayName("Every part")
    void everything() {
        assertThat(read("hazelcast://[::1]:7,b?cluster=my%20own&group=g/1&namespace=app/x&routing=single"))
                .isEqualTo(new HazelcastUrl(List.of("[::1]:7", "b:5701"), "my own", "g/1", "app/x", false))
                .hasToString("hazelcast://[::1]:7,b:5701 (cluster \"my own\", group g/1, app/x)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hazelcast:                       | must name members",
                "hazelcast://a/x                  | must name members",
                "hazelcast://a:0                  | is not a name or an address with a port from 1 to 65535",
                "hazelcast://a:65536              | is not a name or an address with a port from 1 to 65535",
                "hazelcast://a,b:x                | is not a name or an address with a port from 1 to 65535",
                "hazelcast://ann:hunter2@a        | can't have a user or a password",
                "hazelcast://hunter2@a            | can't have a user or a password",
                "hazelcast://hunter2@             | must name members",
                "hazelcast://hunter2@a/x          | must name members",
                "hazelcast://hunter2%40a          | has an escaped @ in a host",
                "hazelcast://hunter2@a?timeout=5  | is not known to hazelcast: backends",
                "hazelcast://a?cluster=           | must be the cluster's name",
                "hazelcast://a?group=             | must be 1 to 100 ASCII letters",
                "hazelcast://a?group=a@b          | has an @ where none belongs",
                "hazelcast://a?group=a%40b        | must be 1 to 100 ASCII letters",
                "hazelcast://a?group=metaData     | and not METADATA",
                "hazelcast://a?namespace=a:b      | must be 1 to 100 ASCII letters",
                "hazelcast://a?routing=some       | must be all or single",
                "hazelcast://a?timeout=5          | is not known to hazelcast: backends",
            })
    @DisplayName("What can't be meant is refused")
    void refuses(String url, String constraint) {
        assertThatThrownBy(() -> read(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(constraint)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hunter2"));
    }
}
