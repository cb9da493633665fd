package io.incumbent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An election's name")
class ElectionNameTest {

    @ParameterizedTest
    @DisplayName("has segments of letters, digits and . _ : @ - between single slashes")
    @ValueSource(strings = {"a", "Z9", "billing/nightly", "a.b/c_d/e:f/g@h/i-j", "...", "a../..b", ".hidden", "1/2/3"})
    void allowed(String name) {
        assertThat(new ElectionName(name).value()).isEqualTo(name);
        assertThat(new ElectionName(name)).hasToString(name);
    }

    @ParameterizedTest
    @DisplayName("has nothing else in it, and the message shows the name, the rule and an example")
    @ValueSource(
            strings = {
                "/", "/a", "a/", "a//b", ".", "..", "./a", "a/.", "a/../b", "../a", "a b", " a", "a ", "ä", "名", "a\\b",
                "a~b", "a#1", "a?b", "a%b", "a*b", "a,b", "{a}", "İ"
            })
    void refused(String name) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ElectionName(name))
                .withMessageContaining("election name \"" + name + "\"")
                .withMessageContaining("must be segments of letters, digits and . _ : @ -")
                .withMessageContaining("billing/nightly")
                .satisfies(refusal -> assertThat(refusal.setting()).isEqualTo("election name"));
    }

    @ParameterizedTest
    @DisplayName("is not blank")
    @ValueSource(strings = {"", " ", "\t", "\n", "\u2003"})
    void notBlank(String name) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ElectionName(name))
                .withMessageContaining("election name")
                .withMessageContaining("must not be blank")
                .withMessageContaining("billing/nightly");
    }

    @ParameterizedTest
    @DisplayName("with control characters is refused in a message that has none")
    @ValueSource(strings = {"a\nb", "a\r\nINFO all is well", "a\u0000", "\u001b[31ma", "a\u0085b", "a\u2028b", " \n "})
    void controlCharacters(String name) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ElectionName(name))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]"));
    }

    @Test
    @DisplayName("has at most 200 characters; the message gives both numbers and only the beginning of the name")
    void length() {
        assertThat(new ElectionName("x".repeat(200)).value()).hasSize(200);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ElectionName("x".repeat(201)))
                .withMessageContaining("has 201 characters and may have 200")
                .withMessageContaining("shorten it")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }

    @Test
    @DisplayName("that is hostile and long is refused at once, not after backtracking")
    void noBacktracking() {
        String hostile = "a/".repeat(100) + "!";
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> new ElectionName(hostile));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new ElectionName("a".repeat(199) + "!"));
    }

    @Test
    @DisplayName("is case-sensitive and ordered as text")
    void ordered() {
        assertThat(new ElectionName("a")).isNotEqualTo(new ElectionName("A"));
        assertThat(Stream.of("b", "a/b", "a").map(ElectionName::new).sorted().map(ElectionName::value))
                .containsExactly("a", "a/b", "b");
    }
}
