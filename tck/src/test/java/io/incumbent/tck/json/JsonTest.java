package io.incumbent.tck.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The JSON reader")
class JsonTest {

    @Test
    @DisplayName("reads every kind of value, and space between them")
    void values() {
        assertThat(JsonParser.object(" { \"a\" : [ 1 , -2.5e+1, {} ] , \"b\":\"\\u0041\\n\\/\", \"c\":true,\"d\":[]} "))
                .isEqualTo(Map.of("a", List.of(1L, -25.0, Map.of()), "b", "A\n/", "c", true, "d", List.of()));
        assertThat(JsonParser.object("{\"n\":null,\"z\":-0,\"m\":-9223372036854775808}"))
                .isEqualTo(Map.of("n", JsonParser.NULL, "z", 0L, "m", Long.MIN_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{",
                "{}{}",
                "{} x",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":1e}",
                "{\"a\":-}",
                "{\"a\":9223372036854775808}",
                "{\"a\":tru}",
                "{\"a\":[1,]}",
                "{\"a\":[1 2]}",
                "{\"a\":[1}",
                "{\"a\":\"x}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"b\" \"c\"}",
                "{\"a\":NaN}"
            })
    @DisplayName("refuses everything else, and says where")
    void malformed(String text) {
        assertThatThrownBy(() -> JsonParser.object(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("not the JSON expected: .* at character \\d+");
    }

    @Test
    @DisplayName("refuses a text nested without end, without running out of stack")
    void deep() {
        assertThatThrownBy(() -> JsonParser.object("{\"a\":".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("levels");
    }
}
