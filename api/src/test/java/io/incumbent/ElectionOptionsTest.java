package io.incumbent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Election options")
class ElectionOptionsTest {

    @Test
    @DisplayName("that nobody has set are a term of 10 seconds and what follows from it")
    void defaults() {
        ElectionOptions options = ElectionOptions.defaults();

        assertThat(options.term()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.renewalPeriod()).isEqualTo(Duration.ofMillis(2_500));
        assertThat(options.requestTimeout()).isBetween(Duration.ofMillis(1_666), Duration.ofMillis(1_667));
        assertThat(options.drain()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.coolDown()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.clockDrift()).isEqualTo(0.10);
        assertThat(options.candidateId()).isEmpty();
        assertThat(options.metadata()).isEmpty();
        assertThat(options.required()).isEqualTo(Guarantee.SINGLE_NODE);
        assertThat(options.guardAbsentRecords()).isFalse();
        assertThat(options.callbackExecutor()).isEmpty();
        assertThat(options.listener()).isSameAs(ElectionListener.NONE);
    }

    @ParameterizedTest
    @DisplayName("work for every term from 100 milliseconds to a day, with nothing else set")
    @ValueSource(strings = {"PT0.1S", "PT0.101S", "PT0.3S", "PT1S", "PT10S", "PT1M", "PT1H", "P1D"})
    void everyTerm(Duration term) {
        ElectionOptions options = builder().term(term).build();

        Duration waiting = options.renewalPeriod()
                .plus(options.requestTimeout().multipliedBy(2))
                .plus(options.drain());
        assertThat(options.term()).isEqualTo(term);
        assertThat(waiting).isLessThan(term);
        assertThat(options.renewalPeriod()).isPositive().isLessThan(term.dividedBy(3));
        assertThat(options.requestTimeout()).isPositive();
        assertThat(options.drain()).isPositive();
        assertThat(options.coolDown()).isPositive().isLessThan(term);
    }

    @ParameterizedTest(name = "a drift of {0} with a term of {1}")
    @DisplayName("work for every drift that is allowed, with nothing else set but the term")
    @CsvSource({"0, PT0.1S", "0.2, PT0.1S", "0.3, PT0.1S", "0.3, PT10S", "0.3, P1D"})
    void everyDrift(double drift, Duration term) {
        assertThatNoException()
                .isThrownBy(() -> builder().term(term).clockDrift(drift).build());
    }

    @Test
    @DisplayName("keep what was set")
    void keepWhatWasSet() {
        Executor executor = Runnable::run;
        ElectionListener listener = new ElectionListener() {};
        ElectionOptions options = builder()
                .term(Duration.ofSeconds(20))
                .renewalPeriod(Duration.ofSeconds(3))
                .requestTimeout(Duration.ofSeconds(2))
                .drain(Duration.ofSeconds(1))
                .coolDown(Duration.ZERO)
                .clockDrift(0.2)
                .candidateId("node-7")
                .metadata(Map.of("region", "eu"))
                .require(Guarantee.LINEARIZABLE)
                .guardAbsentRecords(true)
                .callbackExecutor(executor)
                .listener(listener)
                .build();

        assertSame(options, executor, listener);
        assertSame(options.toBuilder().build(), executor, listener);
    }

    private static void assertSame(ElectionOptions options, Executor executor, ElectionListener listener) {
        assertThat(options.term()).isEqualTo(Duration.ofSeconds(20));
        assertThat(options.renewalPeriod()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.requestTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.drain()).isEqualTo(Duration.ofSeconds(1));
        assertThat(options.coolDown()).isZero();
        assertThat(options.clockDrift()).isEqualTo(0.2);
        assertThat(options.candidateId()).contains("node-7");
        assertThat(options.metadata()).isEqualTo(Map.of("region", "eu"));
        assertThat(options.required()).isEqualTo(Guarantee.LINEARIZABLE);
        assertThat(options.guardAbsentRecords()).isTrue();
        assertThat(options.callbackExecutor()).containsSame(executor);
        assertThat(options.listener()).isSameAs(listener);
    }

    @Test
    @DisplayName("follow a new term: setting it resets what follows it, also in options made from others")
    void termResets() {
        ElectionOptions.Builder builder = builder()
                .renewalPeriod(Duration.ofMillis(77))
                .requestTimeout(Duration.ofMillis(77))
                .drain(Duration.ofMillis(77))
                .coolDown(Duration.ofMillis(77))
                .clockDrift(0.05);
        ElectionOptions fresh =
                builder().term(Duration.ofSeconds(30)).clockDrift(0.05).build();

        assertThat(builder.build().toBuilder().term(Duration.ofSeconds(30)).build())
                .hasToString(fresh.toString());
        assertThat(builder.term(Duration.ofSeconds(30)).build()).hasToString(fresh.toString());
    }

    @Test
    @DisplayName("do not change, whatever becomes of the builder and the map they were made with")
    void immutable() {
        Map<String, String> metadata = new HashMap<>(Map.of("region", "eu"));
        ElectionOptions.Builder builder = builder().metadata(metadata);
        ElectionOptions options = builder.build();
        metadata.put("region", "us");
        ElectionOptions others = builder.candidateId("later").build();

        assertThat(options.metadata()).isEqualTo(Map.of("region", "eu"));
        assertThat(options.candidateId()).isEmpty();
        assertThat(others.candidateId()).contains("later");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> options.metadata().clear());
    }

    @Test
    @DisplayName("show everything that matters as text, but no metadata values")
    void asText() {
        ElectionOptions options = builder()
                .candidateId("node-7")
                .metadata(Map.of("region", "eu-west"))
                .build();

        assertThat(options.toString())
                .contains("term=PT10S", "renewalPeriod=PT2.5S", "clockDrift=0.1", "candidateId=node-7", "region")
                .doesNotContain("eu-west");
    }

    private static ElectionOptions.Builder builder() {
        return ElectionOptions.builder();
    }
}
