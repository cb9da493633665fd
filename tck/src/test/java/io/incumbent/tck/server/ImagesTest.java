package io.incumbent.tck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {

    private static Image chosen(Map<String, String> environment, Set<String> there) {
        Properties names = new Properties();
        names.setProperty("etcd.official", "there/etcd:1");
        names.setProperty("etcd.local", "here/etcd:1");
        return new Images(names, environment, there::contains).of("etcd");
    }

    @Test
    void officialBeforeLocal() {
        assertThat(chosen(Map.of(), Set.of("there/etcd:1", "here/etcd:1")))
                .isEqualTo(new Image("there/etcd:1", "official"));
    }

    @Test
    void localInPlaceOfOneThatIsNotThere() {
        assertThat(chosen(Map.of(), Set.of("here/etcd:1")))
                .isEqualTo(new Image("here/etcd:1", "built locally in place of there/etcd:1"));
    }

    @Test
    void pulledIfThereIsNone() {
        assertThat(chosen(Map.of(), Set.of())).isEqualTo(new Image("there/etcd:1", "official, pulled"));
    }

    @Test
    void whatTheEnvironmentNamesComesFirst() {
        Map<String, String> environment = Map.of("INCUMBENT_IMAGE_ETCD", "mine:2");
        assertThat(chosen(environment, Set.of("there/etcd:1")))
                .isEqualTo(new Image("mine:2", "named by INCUMBENT_IMAGE_ETCD"));
    }

    @Test
    void aBlankVariableIsNone() {
        assertThat(chosen(Map.of("INCUMBENT_IMAGE_ETCD", " "), Set.of()).name()).isEqualTo("there/etcd:1");
    }

    @Test
    void anUnknownServiceIsNamedWithItsCure() {
        Images images = new Images(new Properties(), Map.of(), name -> true);
        assertThatThrownBy(() -> images.of("consul"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("consul.official")
                .hasMessageContaining("INCUMBENT_IMAGE_CONSUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"etcd", "redis", "zookeeper", "hazelcast"})
    void everyServiceIsPinned(String service) {
        Images ours = new Images(Images.ours(), Map.of(), name -> false);
        assertThat(ours.of(service).name()).matches("[a-z0-9./-]+:v?\\d+(\\.\\d+)+");
        Images local = new Images(Images.ours(), Map.of(), name -> name.startsWith("incumbent-local/"));
        assertThat(local.of(service).name()).startsWith("incumbent-local/" + service + ":");
    }
}
