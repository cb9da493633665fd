package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.zookeeper.common.PathUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Every name of a register is a node of its own, directly below the path")
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "nightly, nightly",
        "billing/nightly, billing%2Fnightly",
        "billing/nightly~line, billing%2Fnightly~line",
        "a.b_c:d@e-f~, a.b_c:d@e-f~",
        "., %2E",
        ".., %2E%2E",
        "..., %2E%2E%2E",
        "../a, ..%2Fa",
        "a%2Fb, a%252Fb",
        "ä, %C3%A4",
    })
    void mapped(String register, String node) {
        assertThat(Names.node(register)).isEqualTo(node);
    }

    @Test
    @DisplayName("ZooKeeper takes them all, also the longest")
    void valid() {
        for (String register : List.of(".", "..", "a/.", "a/../b", "/", "//", "zookeeper", "~", "/".repeat(210))) {
            String node = Names.node(register);
            PathUtils.validatePath("/incumbent/" + node);
            assertThat(node).doesNotContain("/");
        }
    }
}
