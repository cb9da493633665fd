package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The fields of a record's line")
class FieldsTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @DisplayName("are percent-encoded, except what every reader can take as it is")
    @CsvSource({
        "node-7.example_1,  node-7.example_1",
        "a b,               a%20b",
        "a=b,               a%3Db",
        "a%b,               a%25b",
        "a+b,               a%2Bb",
        "a*b~c,             a*b%7Ec",
        "ä,                 %C3%A4",
        "名,                 %E5%90%8D",
        "😀,                 %F0%9F%98%80",
        "'',                ''",
    })
    void encoding(String text, String encoded) {
        assertThat(Fields.encode(text)).isEqualTo(encoded);
        assertThat(Fields.parse("k=" + encoded).text("k")).isEqualTo(text);
    }

    @Test
    @DisplayName("show no control character, so that a record stays one line")
    void controlCharacters() {
        assertThat(Fields.encode("a\nb\r\t\u0000\u007f\u0085\u2028")).isEqualTo("a%0Ab%0D%09%00%7F%C2%85%E2%80%A8");
    }

    @Test
    @DisplayName("are found by name, in any order, with a plus sign left alone")
    void byName() {
        Fields fields = Fields.parse(" b=2 a=1+1 c= ");

        assertThat(fields.text("a")).isEqualTo("1+1");
        assertThat(fields.number("b", 1, 2)).isEqualTo(2);
        assertThat(fields.text("c")).isEmpty();
    }

    @Test
    @DisplayName("are found by prefix, with encoded names")
    void byPrefix() {
        assertThat(Fields.parse("meta.a=1 meta.b%20c=2 metab=3 other=4").withPrefix("meta."))
                .isEqualTo(Map.of("a", "1", "b c", "2"));
    }

    @ParameterizedTest
    @DisplayName("that are not name=value are refused, and shown shortened")
    @ValueSource(strings = {"", "a", "=1", "a=1  b=2", "a=1 b", "a=1 =2"})
    void malformed(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fields.parse(line))
                .withMessageContaining("is not name=value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fields.parse("x".repeat(10_000)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(100));
    }

    @ParameterizedTest
    @DisplayName("with a broken escape are refused")
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%-1"})
    void brokenEscape(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fields.parse(line))
                .withMessageContaining("%");
    }

    @Test
    @DisplayName("that stand there twice, or are missing, are named")
    void namesTheField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fields.parse("a=1 b=2 a=1"))
                .withMessage("field \"a\" stands there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fields.parse("a=1 b=2 %61=1"))
                .withMessage("field \"a\" stands there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fields.parse("a=1").text("beat"))
                .withMessage("field beat is missing");
    }

    @ParameterizedTest
    @DisplayName("that are no number in range are named with value and range")
    @ValueSource(strings = {"", "x", "0", "11", "1.5", "0x1", "9223372036854775808", "-9223372036854775809", "1e1"})
    void outOfRange(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fields.parse("beat=" + value).number("beat", 1, 10))
                .withMessage("field beat is \"" + value + "\", not a number from 1 to 10");
    }
}
