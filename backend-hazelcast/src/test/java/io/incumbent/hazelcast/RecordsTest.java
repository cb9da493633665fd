package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.cp.IAtomicReference;
import io.incumbent.ConfigurationException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How registers stand in references, and what false means")
class RecordsTest {

    private final FakeReference fake = new FakeReference();
    private final IAtomicReference<String> reference = fake.reference();
    private final AtomicLong clock = new AtomicLong(1_000);
    private final Records records = new Records(Runnable::run, clock::get);

    private Snapshot read() {
        return records.read(reference).toCompletableFuture().join();
    }

    private Outcome change(Snapshot expected, String next) {
        return records.change(reference, new Change("r", expected, next))
                .toCompletableFuture()
                .join();
    }

    private Snapshot write(String next) {
        return ((Outcome.Applied) change(read(), next)).written();
    }

    @Test
    @DisplayName("A record is written, read and replaced; a change that expects what was there before is rejected")
    void comparesAll() {
        Snapshot nothing = read();
        assertThat(nothing.record()).isNull();
        Snapshot first = write("first");
        assertThat(read()).isEqualTo(first);
        write("second");
        assertThat(change(first, "third")).isInstanceOf(Outcome.Rejected.class);
        assertThat(change(nothing, "third")).isInstanceOf(Outcome.Rejected.class);
        assertThat(read().record()).isEqualTo("second");
    }

    @Test
    @DisplayName("A change that was repeated, and told false for it, took effect if its value is there")
    void repeatedAndThere() {
        Snapshot first = write("first");
        fake.betweenTries = () -> {};
        assertThat(change(first, "second")).isInstanceOf(Outcome.Applied.class);
        assertThat(read().record()).isEqualTo("second");
    }

    @Test
    @DisplayName("It is rejected by what others have written since, as if they had been first")
    void repeatedAndReplaced() {
        Snapshot first = write("first");
        fake.betweenTries = () -> write("other");
        assertThat(shownByRejection(change(first, "second"))).isEqualTo("other");
        Snapshot other = read();
        write("another");
        assertThat(shownByRejection(change(other, "third"))).isEqualTo("another");
    }

    private static @Nullable String shownByRejection(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).current().record();
    }

    @Test
    @DisplayName("The same record is another value each time")
    void neverTheSame() {
        clock.set(0);
        Snapshot first = write("same");
        Snapshot second = write("same");
        assertThat(second.version()).isNotEqualTo(first.version());
        assertThat(change(first, "late")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    @DisplayName("A record that was cleared is absent, and what expected it is rejected")
    void cleared() {
        Snapshot first = write("first");
        fake.held = null;
        assertThat(((Outcome.Rejected) change(first, "second")).current().record())
                .isNull();
        write("again");
        assertThat(change(first, "second")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    @DisplayName("Another's text is shown as it is")
    void foreignText() {
        fake.held = "{\"not\": \"ours\"}";
        assertThat(read().record()).isEqualTo("{\"not\": \"ours\"}");
        assertThat(change(Snapshot.of(null), "x")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    @DisplayName("Another's number is no text, and that is said")
    void foreignNumber() {
        fake.held = 42;
        assertThatThrownBy(this::read)
                .isInstanceOf(CompletionException.class)
                .extracting(failure -> Failures.of("a read of r", "hazelcast", failure))
                .isInstanceOf(ConfigurationException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("left untouched");
    }

    @Test
    @DisplayName("Hints follow the clock, and never go back while the record is there")
    void hints() {
        long first = write("first").tokenHint();
        assertThat(first).isGreaterThan(1_000);
        clock.set(5);
        assertThat(read().tokenHint()).isEqualTo(first);
        long second = write("second").tokenHint();
        assertThat(second).isGreaterThan(first);
        clock.set(1_000_000);
        assertThat(read().tokenHint()).isEqualTo(1_000_000);
        fake.held = null;
        assertThat(read().tokenHint()).isEqualTo(1_000_000);
    }

    @Test
    @DisplayName("The greatest hint is written so that it can be read")
    void greatestHint() {
        clock.set(Long.MAX_VALUE);
        write("first");
        Snapshot second = write("second");
        assertThat(second.tokenHint()).isEqualTo(Value.GREATEST_HINT);
        assertThat(read()).isEqualTo(second);
    }
}
