package io.incumbent.etcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many changes go out in few transactions, and what becomes of one has no influence on another")
class BatchTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeEtcd etcd = new FakeEtcd();
    private final Register register = new EtcdBackend.Provider().connect(BackendUrl.parse(etcd.url()), SOON);

    @AfterEach
    void close() {
        register.close();
        etcd.close();
    }

    private List<CompletableFuture<Outcome>> create(int count) {
        List<Change> changes = IntStream.range(0, count)
                .mapToObj(i -> new Change("r" + i, Snapshot.of(null), "record " + i))
                .toList();
        return register.compareAndSetAll(changes, SOON).stream()
                .map(stage -> stage.toCompletableFuture())
                .toList();
    }

    @Test
    @DisplayName("A thousand changes are eight requests")
    void thousandAreEight() {
        assertThat(create(1_000)).allMatch(stage -> stage.join() instanceof Outcome.Applied);
        assertThat(etcd.transactions).hasValue(8);
    }

    @Test
    @DisplayName("A change that is rejected in the middle costs no second request and no other change")
    void oneRejected() {
        etcd.put("fake/r50", "somebody's");

        List<Outcome> outcomes =
                create(127).stream().map(CompletableFuture::join).toList();

        assertThat(etcd.transactions).hasValue(1);
        assertThat(outcomes.get(50))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.current().record()).isEqualTo("somebody's"));
        assertThat(outcomes.stream().filter(Outcome.Applied.class::isInstance)).hasSize(126);
    }

    @Test
    @DisplayName("A server that allows fewer operations takes the same changes in more transactions")
    void fewerOperations() {
        etcd.mostOperations = 20;

        assertThat(create(100)).allMatch(stage -> stage.join() instanceof Outcome.Applied);
    }

    @Test
    @DisplayName(
            "One change that etcd refuses fails alone, with what etcd said; the others of its transaction are made")
    void oneRefused() {
        etcd.forbidden = "fake/r77";

        List<CompletableFuture<Outcome>> stages = create(127);

        for (int i = 0; i < 127; i++) {
            CompletableFuture<Outcome> stage = stages.get(i);
            if (i == 77) {
                assertThatThrownBy(stage::join)
                        .hasCauseInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("forbidden by the test");
            } else {
                assertThat(stage.join()).isInstanceOf(Outcome.Applied.class);
            }
        }
        assertThat(etcd.transactions).hasValueLessThan(20);
    }

    @Test
    @DisplayName("After any other failure nothing is known of any change, and nothing is sent again")
    void unknownIsNotSentAgain() {
        etcd.refusal = Status.UNAVAILABLE.withDescription("etcdserver: request timed out");

        for (CompletableFuture<Outcome> stage : create(50)) {
            assertThatThrownBy(stage::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("request timed out");
        }
        assertThat(etcd.transactions).hasValue(1);
    }

    @Test
    @DisplayName("An answer with too few outcomes means unknown for each")
    void tooFewOutcomes() {
        etcd.answer = response -> response.toBuilder().removeResponses(0).build();

        assertThat(create(10))
                .allSatisfy(
                        stage -> assertThatThrownBy(stage::join).hasCauseInstanceOf(BackendUnavailableException.class));
    }

    @Test
    @DisplayName("A rejection that shows no record, or another key's, means unknown")
    void rejectionWithoutRecord() {
        etcd.put("fake/r0", "somebody's");
        etcd.answer = response -> response.toBuilder().clearResponses().build();
        assertThatThrownBy(create(1).get(0)::join).hasCauseInstanceOf(BackendUnavailableException.class);

        etcd.answer = response -> {
            var builder = response.toBuilder();
            builder.getResponsesBuilder(0)
                    .getResponseRangeBuilder()
                    .getKvsBuilder(0)
                    .setKey(com.google.protobuf.ByteString.copyFromUtf8("fake/other"));
            return builder.build();
        };
        assertThatThrownBy(create(1).get(0)::join).hasCauseInstanceOf(BackendUnavailableException.class);
    }

    @Test
    @DisplayName("Long records are spread over more transactions, below what etcd takes in one")
    void longRecords() {
        String longest = "x".repeat(15_990);
        List<Change> changes = IntStream.range(0, 100)
                .mapToObj(i -> new Change("r" + i, Snapshot.of(null), longest + i))
                .toList();

        assertThat(register.compareAndSetAll(changes, SOON))
                .allMatch(stage -> stage.toCompletableFuture().join() instanceof Outcome.Applied);
        assertThat(etcd.transactions).hasValueBetween(5, 10);
    }
}
