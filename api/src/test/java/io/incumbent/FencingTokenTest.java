package io.incumbent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A fencing token")
class FencingTokenTest {

    private static final FencingToken SEVENTH = token("billing/nightly", 7);

    @Test
    @DisplayName("is ordered by its number within one election")
    void ordered() {
        FencingToken later = token("billing/nightly", 8);

        assertThat(later.supersedes(SEVENTH)).isTrue();
        assertThat(SEVENTH.supersedes(later)).isFalse();
        assertThat(SEVENTH.supersedes(token("billing/nightly", 7))).isFalse();
        assertThat(Stream.of(later, SEVENTH).sorted()).isEqualTo(List.of(SEVENTH, later));
    }

    @Test
    @DisplayName("is equal to another of the same election and number")
    void equal() {
        assertThat(SEVENTH)
                .isEqualTo(token("billing/nightly", 7))
                .hasSameHashCodeAs(token("billing/nightly", 7))
                .isNotEqualTo(token("billing/nightly", 8))
                .isNotEqualTo(token("billing/weekly", 7));
    }

    @Test
    @DisplayName("cannot be compared across elections: that is an error which names both")
    void notAcrossElections() {
        FencingToken foreign = token("billing/weekly", 9);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SEVENTH.supersedes(foreign))
                .withMessageContaining("billing/nightly#7")
                .withMessageContaining("billing/weekly#9")
                .withMessageContaining("only within one election");
    }

    @ParameterizedTest
    @DisplayName("must be positive, and the message says where a 0 usually comes from")
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void positive(long number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> token("billing/nightly", number))
                .withMessageContaining(Long.toString(number))
                .withMessageContaining("billing/nightly")
                .withMessageContaining("must be positive")
                .withMessageContaining("no token was ever stored");
    }

    @ParameterizedTest
    @DisplayName("can be written as text and read again")
    @ValueSource(strings = {"billing/nightly#1", "a#9223372036854775807", "a.b_c:d@e-f/g#42"})
    void roundTrip(String text) {
        assertThat(FencingToken.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @DisplayName("is read only from what toString() writes, so that no token has two texts")
    @ValueSource(
            strings = {
                "",
                "#",
                "a",
                "a#",
                "#1",
                "a#0",
                "a#-1",
                "a#+7",
                "a#007",
                "a# 7",
                "a#7 ",
                "a#7\n",
                " a#7",
                "a#b#7",
                "a#٧",
                "a#9223372036854775808",
                "a#1e3",
                "a//b#7",
                "../a#7"
            })
    void refusesOtherTexts(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FencingToken.parse(text))
                .withMessageContaining("is not a fencing token")
                .withMessageContaining("billing/nightly#42");
    }

    @Test
    @DisplayName("that cannot be read is shown shortened and without control characters: it came over the network")
    void showsForeignTextSafely() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FencingToken.parse("x\r\nInjected: yes" + "y".repeat(10_000)))
                .satisfies(refused ->
                        assertThat(refused.getMessage()).hasSizeLessThan(300).doesNotContainPattern("\\p{Cntrl}"));
    }

    private static FencingToken token(String election, long number) {
        return new FencingToken(new ElectionName(election), number);
    }
}
