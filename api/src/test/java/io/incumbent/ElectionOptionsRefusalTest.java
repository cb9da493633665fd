package io.incumbent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Election options are refused with setting, value, constraint and cure:")
class ElectionOptionsRefusalTest {

    private static final String PERIOD = "must be from PT0.001S to PT24H";
    private static final String SPAN = "must be from PT0S to PT24H";
    private static final String FOLLOWS = "leave it out to have it follow the term";

    static Stream<Arguments> bounds() {
        return Stream.of(
                term("PT0.099999999S"),
                term("PT0S"),
                term("PT-10S"),
                term("PT24H0.000000001S"),
                term(Duration.ofSeconds(Long.MAX_VALUE).toString()),
                term(Duration.ofSeconds(Long.MIN_VALUE).toString()),
                drift(-0.01),
                drift(0.31),
                drift(Double.NaN),
                drift(Double.POSITIVE_INFINITY),
                duration("renewalPeriod", "PT0S", ElectionOptions.Builder::renewalPeriod, PERIOD),
                duration("renewalPeriod", "PT-1S", ElectionOptions.Builder::renewalPeriod, PERIOD),
                duration("renewalPeriod", "PT0.000999999S", ElectionOptions.Builder::renewalPeriod, PERIOD),
                duration("renewalPeriod", "PT24H0.001S", ElectionOptions.Builder::renewalPeriod, PERIOD),
                duration("requestTimeout", "PT0S", ElectionOptions.Builder::requestTimeout, PERIOD),
                duration("requestTimeout", "PT2562047788015215H", ElectionOptions.Builder::requestTimeout, PERIOD),
                duration("drain", "PT-0.001S", ElectionOptions.Builder::drain, SPAN),
                duration("drain", "PT25H", ElectionOptions.Builder::drain, SPAN),
                duration("coolDown", "PT-0.001S", ElectionOptions.Builder::coolDown, SPAN),
                duration("coolDown", "PT24H1S", ElectionOptions.Builder::coolDown, SPAN));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("a number that is out of bounds")
    @MethodSource
    void bounds(String setting, String value, UnaryOperator<ElectionOptions.Builder> change, List<String> parts) {
        assertRefused(change, setting)
                .withMessageStartingWith(setting + " " + value + " ")
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(parts));
    }

    private static Arguments term(String value) {
        UnaryOperator<ElectionOptions.Builder> change = builder -> builder.term(Duration.parse(value));
        return arguments("term", value, change, List.of("must be from PT0.1S to PT24H", "10 seconds"));
    }

    private static Arguments drift(double value) {
        UnaryOperator<ElectionOptions.Builder> change = builder -> builder.clockDrift(value);
        return arguments("clockDrift", Double.toString(value), change, List.of("must be from 0 to 0.3", "0.1 allows"));
    }

    private interface Setter {
        ElectionOptions.Builder set(ElectionOptions.Builder builder, Duration value);
    }

    private static Arguments duration(String setting, String value, Setter setter, String constraint) {
        UnaryOperator<ElectionOptions.Builder> change = builder -> setter.set(builder, Duration.parse(value));
        return arguments(setting, value, change, List.of(constraint, FOLLOWS));
    }

    @Test
    @DisplayName("durations that do not fit into a term, with all the numbers")
    void sum() {
        assertRefused(
                        builder -> builder.renewalPeriod(Duration.ofSeconds(5)),
                        "renewalPeriod + 2 × requestTimeout + drain")
                .withMessageContaining("PT5S + 2 × PT1.6")
                .withMessageContaining(" + PT2S = PT10.3")
                .withMessageContaining("must fit into the PT8.995S")
                .withMessageContaining("a term of PT10S")
                .withMessageContaining("clockDrift 0.1")
                .withMessageContaining("shorten one of them or lengthen the term");
    }

    @Test
    @DisplayName("durations that miss by a nanosecond; those that just fit are taken")
    void sumToTheNanosecond() {
        UnaryOperator<ElectionOptions.Builder> fitting = builder -> builder.renewalPeriod(Duration.ofSeconds(2))
                .requestTimeout(Duration.ofSeconds(1))
                .drain(Duration.ofMillis(4_995));

        assertThat(fitting.apply(ElectionOptions.builder()).build().drain()).isEqualTo(Duration.ofMillis(4_995));
        assertRefused(
                builder -> fitting.apply(builder).drain(Duration.ofMillis(4_995).plusNanos(1)),
                "renewalPeriod + 2 × requestTimeout + drain");
    }

    @Test
    @DisplayName("a candidate id that is blank")
    void blankId() {
        assertRefused(builder -> builder.candidateId(" "), "candidateId")
                .withMessageContaining("\" \"")
                .withMessageContaining("must have 1 to 100 characters, not only blanks")
                .withMessageContaining("leave it out to have one made of host and process");
        assertRefused(builder -> builder.candidateId(""), "candidateId");
    }

    @Test
    @DisplayName("a candidate id that is too long, with its length but only its beginning")
    void longId() {
        assertThat(ElectionOptions.builder()
                        .candidateId("x".repeat(100))
                        .build()
                        .candidateId())
                .isPresent();
        assertRefused(builder -> builder.candidateId("x".repeat(5_001)), "candidateId")
                .withMessageContaining("5001")
                .withMessageContaining("100 characters")
                .satisfies(ElectionOptionsRefusalTest::isShortAndPlain);
        assertRefused(builder -> builder.candidateId(" ".repeat(5_001)), "candidateId")
                .satisfies(ElectionOptionsRefusalTest::isShortAndPlain);
    }

    @Test
    @DisplayName("more than 16 entries of metadata")
    void manyEntries() {
        assertThat(ElectionOptions.builder().metadata(entries(16)).build().metadata())
                .hasSize(16);
        assertRefused(builder -> builder.metadata(entries(17)), "metadata")
                .withMessageContaining("17 entries")
                .withMessageContaining("at most 16 entries")
                .withMessageContaining("every renewal carries it")
                .withMessageContaining("publish an address");
    }

    @Test
    @DisplayName("more than 2,000 bytes of metadata, none of which are shown")
    void muchMetadata() {
        assertThat(ElectionOptions.builder()
                        .metadata(Map.of("k", "v".repeat(1_999)))
                        .build()
                        .metadata())
                .hasSize(1);
        assertRefused(builder -> builder.metadata(Map.of("k", "v".repeat(2_000))), "metadata")
                .withMessageContaining("1 entries and 2001 bytes")
                .withMessageContaining("2000 bytes")
                .satisfies(ElectionOptionsRefusalTest::isShortAndPlain);
    }

    @Test
    @DisplayName("metadata without a name")
    void namelessMetadata() {
        assertRefused(builder -> builder.metadata(Map.of("", "v")), "metadata")
                .withMessageContaining("metadata entry \"\" must have a name");
    }

    @Test
    @DisplayName("metadata and ids that are no Unicode text, because no service could give them back")
    void loneSurrogates() {
        assertRefused(builder -> builder.metadata(Map.of("\ud800", "v")), "metadata");
        assertRefused(builder -> builder.metadata(Map.of("k", "a\udc00b")), "metadata");
        assertRefused(builder -> builder.candidateId("node-\ud800"), "candidateId");
    }

    private static Map<String, String> entries(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
    }

    private static ThrowableAssertAlternative<ConfigurationException> assertRefused(
            UnaryOperator<ElectionOptions.Builder> change, String setting) {
        return assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> change.apply(ElectionOptions.builder()).build())
                .satisfies(refusal -> assertThat(refusal.setting()).isEqualTo(setting));
    }

    private static void isShortAndPlain(Throwable refusal) {
        assertThat(refusal.getMessage()).hasSizeLessThan(300).doesNotContainPattern("\\p{Cntrl}");
    }
}
