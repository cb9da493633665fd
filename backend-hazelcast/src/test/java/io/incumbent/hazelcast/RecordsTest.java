package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.cp.IAtomicReference;
import io.incumbent.ConfigurationException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How registers stand in references, and what false means")
class RecordsTest {

    private static final String NOBODY_KNOWS = "it can't be told what became of it";
    private static final int[] FEW_AND_MANY = {1, Value.MOST_WRITERS - 1, Value.MOST_WRITERS, 500};

    private final FakeReference fake = new FakeReference();
    private final IAtomicReference<String> reference = fake.reference();
    private final AtomicLong clock = new AtomicLong(1_000);
    private final Records records = records("writer-0");
    private final Map<String, Records> others = new HashMap<>();

    private Records records(String writer) {
        AtomicLong count = new AtomicLong();
        return new Records(Runnable::run, clock::get, () -> new Mark(writer, count.incrementAndGet()));
    }

    private Snapshot read() {
        return records.read(reference).toCompletableFuture().join();
    }

    private Outcome change(Snapshot expected, String next) {
        return change(records, expected, next);
    }

    private Outcome change(Records writer, Snapshot expected, String next) {
        return writer.change(reference, new Change("r", expected, next))
                .toCompletableFuture()
                .join();
    }

    private Snapshot write(String next) {
        return ((Outcome.Applied) change(read(), next)).written();
    }

    /** Writes by others, in turn. */
    private void write(int times, int writers) {
        for (int i = 0; i < times; i++) {
            String name = String.format(Locale.ROOT, "other-%02d", i % writers);
            change(others.computeIfAbsent(name, this::records), read(), "other " + i);
        }
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
    @DisplayName("It took effect if others have replaced its value since, however often")
    void repeatedAndReplaced() {
        for (int writes : FEW_AND_MANY) {
            Snapshot first = write("first");
            fake.betweenTries = () -> write(writes, 3);
            assertThat(appliedRecord(change(first, "second"))).isEqualTo("second");
            fake.held = null;
            fake.betweenTries = () -> write(writes, 30);
            assertThat(appliedRecord(change(Snapshot.of(null), "second"))).isEqualTo("second");
            assertThat(read().record()).startsWith("other");
        }
    }

    private static @Nullable String appliedRecord(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Applied.class);
        return ((Outcome.Applied) outcome).written().record();
    }

    @Test
    @DisplayName("It is rejected if others were first, however often they wrote since, and whether or not who asks did")
    void othersWereFirst() {
        for (int writes : FEW_AND_MANY) {
            Snapshot mine = write("first");
            assertRejectedAfter(writes, records, mine);
            assertRejectedAfter(writes, records("newcomer"), read());
            assertRejectedAfter(writes, records, Snapshot.of(null));
        }
    }

    private void assertRejectedAfter(int writes, Records writer, Snapshot expected) {
        write(1, 3);
        fake.betweenTries = () -> write(writes, 3);
        assertThat(change(writer, expected, "late")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    @DisplayName("When more have written since than a value names, it can't be told; with one less, it can")
    void moreThanAreNamed() {
        Snapshot first = write("first");
        fake.betweenTries = () -> write(Value.MOST_WRITERS - 1, Value.MOST_WRITERS - 1);
        assertThat(change(first, "second")).isInstanceOf(Outcome.Applied.class);
        Snapshot again = write("again");
        fake.betweenTries = () -> write(Value.MOST_WRITERS, Value.MOST_WRITERS);
        assertThatThrownBy(() -> change(again, "second")).hasMessageContaining(NOBODY_KNOWS);
        assertThatThrownBy(() -> change(again, "expects what all have replaced"))
                .hasMessageContaining(NOBODY_KNOWS);
        assertThat(change(Snapshot.of(null), "expects nothing")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    @DisplayName("Who is not named where all places are taken has not written since, if one of those before is named")
    void fullOfOthers() {
        Snapshot first = write("first");
        write(Value.MOST_WRITERS, Value.MOST_WRITERS);
        Snapshot full = read();
        write(100, 3);
        assertThat(change(full, "late")).isInstanceOf(Outcome.Rejected.class);
        Snapshot fullAgain = read();
        fake.betweenTries = () -> write(100, 3);
        assertThat(appliedRecord(change(fullAgain, "in time"))).isEqualTo("in time");
        assertThat(change(first, "of old")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    @DisplayName("Where the same writer has made a later change, it can't be told what became of the one before")
    void overtakenByOneself() {
        Snapshot first = write("first");
        fake.betweenTries = () -> write("later");
        assertThatThrownBy(() -> change(first, "second")).hasMessageContaining(NOBODY_KNOWS);
        fake.betweenTries = () -> write("later");
        assertThatThrownBy(() -> change(first, "third")).hasMessageContaining(NOBODY_KNOWS);
    }

    @Test
    @DisplayName("A value stays small, whoever writes and however often")
    void small() {
        AtomicLong many = new AtomicLong(1_000_000_000);
        for (int i = 0; i < 100; i++) {
            String name = String.format(Locale.ROOT, "other-%02d", i % 40);
            Records other = new Records(Runnable::run, clock::get, () -> new Mark(name, many.incrementAndGet()));
            change(other, read(), "record");
        }
        assertThat(read().version()).hasSizeLessThan(320);
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
