package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.Guarantee;
import io.incumbent.engine.LeaseRecord.Kind;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The safety rules")
class SafetyRulesTest {

    private static final Traits DURABLE = new Traits(Guarantee.SINGLE_NODE, "a test", true, true);
    private static final Traits FORGETFUL = new Traits(Guarantee.BEST_EFFORT, "a test", false, true);
    private static final Stamp SENT = new Stamp(1_000, 0, 0);
    private static final Stamp ANSWERED = new Stamp(500_000_000, 0, 499);

    private final SafetyRules rules = new SafetyRules(ElectionOptions.defaults(), DURABLE);

    @Test
    @DisplayName("1: a lease is valid for L(1-ρ) - m from the moment before the write, whenever the answer came")
    void validity() {
        Validity validity = rules.validity(SENT, ANSWERED);

        assertThat(validity.from()).isEqualTo(SENT);
        assertThat(validity.deadlineNanos() - SENT.nanos()).isEqualTo(8_995_000_000L);
    }

    @Test
    @DisplayName("1: options allow for exactly the validity that the rule gives")
    void optionsKnowTheValidity() {
        Duration validity = Duration.ofNanos(rules.validity(SENT, ANSWERED).deadlineNanos() - SENT.nanos());
        ElectionOptions.Builder builder =
                ElectionOptions.builder().renewalPeriod(Duration.ofSeconds(1)).requestTimeout(Duration.ofSeconds(1));
        Duration longestDrain = validity.minusSeconds(3);

        assertThat(builder.drain(longestDrain).build().drain()).isEqualTo(longestDrain);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> builder.drain(longestDrain.plusNanos(1)).build());
    }

    @Test
    @DisplayName("2: a record is observed when it was handled, not when it was asked for")
    void observedAt() {
        assertThat(rules.observedAt(1, 2)).isEqualTo(2);
    }

    @Test
    @DisplayName("3: patience is L(1+ρ) + m of the term in the record, not of one's own")
    void patience() {
        assertThat(rules.patience(record(Duration.ofSeconds(10), "n"), 0)).isEqualTo(11_005_000_000L);
        assertThat(rules.patience(record(Duration.ofSeconds(60), "n"), 0)).isEqualTo(66_005_000_000L);
    }

    @Test
    @DisplayName("3: where records can be lost or go back, the longest term known of counts")
    void patienceWhereRecordsCanBeLost() {
        SafetyRules careful = new SafetyRules(ElectionOptions.defaults(), FORGETFUL);
        LeaseRecord restored = record(Duration.ofSeconds(10), "n");

        assertThat(careful.patience(restored, 60_000_000_000L)).isEqualTo(66_005_000_000L);
        assertThat(rules.patience(restored, 60_000_000_000L)).isEqualTo(11_005_000_000L);
    }

    @ParameterizedTest(name = "term {0}, drift {1}")
    @DisplayName("1 and 3: by clocks at opposite ends of the drift, patience outlasts validity")
    @CsvSource({"PT0.1S, 0", "PT0.1S, 0.1", "PT1S, 0.3", "PT10S, 0.1", "PT1H, 0.3", "P1D, 0.3"})
    void patienceOutlastsValidity(Duration term, double drift) {
        ElectionOptions options = ElectionOptions.builder()
                .term(term)
                .clockDrift(drift)
                .renewalPeriod(Duration.ofMillis(1))
                .requestTimeout(Duration.ofMillis(1))
                .drain(Duration.ZERO)
                .build();
        SafetyRules drifting = new SafetyRules(options, DURABLE);
        Validity validity = drifting.validity(SENT, ANSWERED);
        double holdersSlowClock = (double) (validity.deadlineNanos() - SENT.nanos()) / (1 - drift);
        double challengersFastClock = (double) drifting.patience(record(term, "n"), 0) / (1 + drift);

        assertThat(holdersSlowClock).isLessThan((double) term.toNanos());
        assertThat(challengersFastClock).isGreaterThan((double) term.toNanos());
    }

    @Test
    @DisplayName("4: absence is free only in a durable store where nothing was seen before and no guard was asked for")
    void absence() {
        ElectionOptions guarded =
                ElectionOptions.builder().guardAbsentRecords(true).build();

        assertThat(rules.absentMeansFree(false)).isTrue();
        assertThat(rules.absentMeansFree(true)).isFalse();
        assertThat(new SafetyRules(guarded, DURABLE).absentMeansFree(false)).isFalse();
        assertThat(new SafetyRules(ElectionOptions.defaults(), FORGETFUL).absentMeansFree(false))
                .isFalse();
    }

    @Test
    @DisplayName("5: every write has a nonce of its own: sixteen digits, from entropy and nothing else")
    void nonce() {
        Set<String> nonces = new HashSet<>();
        for (long entropy = -500; entropy < 500; entropy++) {
            nonces.add(rules.nonce(entropy, "same attempt", 1));
        }

        assertThat(nonces).hasSize(1_000).allMatch(nonce -> nonce.matches("[0-9a-f]{16}"));
    }

    @ParameterizedTest(name = "after {0}, when the service has seen up to {1}")
    @DisplayName("6: a new token is greater than the record's, and greater than all the service has seen")
    @CsvSource({"0, 0", "1, 0", "41, 7", "41, 41", "41, 42", "0, 1000", "7, 1000"})
    void nextToken(long recordToken, long hint) {
        assertThat(rules.nextToken(recordToken, hint))
                .isPositive()
                .isGreaterThan(recordToken)
                .isGreaterThan(hint);
    }

    @Test
    @DisplayName("7: a write is recognised by its nonce, not by its owner or attempt")
    void wrote() {
        LeaseRecord write = record(Duration.ofSeconds(10), "n1");

        assertThat(rules.wrote(write, record(Duration.ofSeconds(10), "n1"))).isTrue();
        assertThat(rules.wrote(write, record(Duration.ofSeconds(10), "n2"))).isFalse();
    }

    @Test
    @DisplayName("8: a lease is over by any one of the three clocks")
    void over() {
        Validity validity = new Validity(new Stamp(0, 0, 0), 1_000_000_000, 500);

        assertThat(rules.isOver(validity, new Stamp(999_999_999, 0, 999))).isFalse();
        assertThat(rules.isOver(validity, new Stamp(1_000_000_000, 0, 999))).isTrue();
        assertThat(rules.isOver(validity, new Stamp(0, 1_000_000_000, 0))).isTrue();
        assertThat(rules.isOver(validity, new Stamp(0, 0, 1_000))).isTrue();
    }

    private static LeaseRecord record(Duration term, String nonce) {
        return new LeaseRecord(Kind.HELD, 1, "owner", "attempt", nonce, 0, term.toNanos(), Map.of());
    }
}
