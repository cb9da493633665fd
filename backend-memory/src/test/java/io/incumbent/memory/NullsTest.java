package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Leadership;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A null given to the engine")
class NullsTest {

    /** What to do with elections and an elector of them. */
    private interface Use {
        void on(Elections elections, Elector elector) throws Exception;
    }

    @SuppressWarnings("NullAway") // That is what is tried here.
    static Stream<Arguments> uses() {
        return Stream.of(
                use("url", (elections, elector) -> Elections.connect(null)),
                use("options", (elections, elector) -> Elections.connect("memory:", null)),
                use("backend", (elections, elector) -> Elections.on(null)),
                use("options", (elections, elector) -> Elections.on(new MemoryBackend(), null)),
                use("election", (elections, elector) -> elections.elector(null)),
                use("options", (elections, elector) -> elections.elector("e", null)),
                use("election", (elections, elector) -> elections.leader(null)),
                use("election", (elections, elector) -> elections.observe(null, leader -> {})),
                use("onChange", (elections, elector) -> elections.observe("e", null)),
                use("patience", (elections, elector) -> elector.campaign(null)),
                use("task", (elections, elector) -> elector.lead(null)),
                use("coolDown", (elections, elector) -> {
                    try (Leadership leadership = elector.lead(lease -> {})) {
                        leadership.stepDown(null);
                    }
                }));
    }

    private static Arguments use(String name, Use use) {
        return arguments(name, use);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @DisplayName("is refused at once, and named:")
    @MethodSource("uses")
    void isRefused(String name, Use use) {
        try (Elections elections = Elections.on(new MemoryBackend(), ElectionOptions.defaults());
                Elector elector = elections.elector("e")) {
            ThrowingCallable call = () -> use.on(elections, elector);
            assertThatNullPointerException().isThrownBy(call).withMessageContaining(name);
        }
    }
}
