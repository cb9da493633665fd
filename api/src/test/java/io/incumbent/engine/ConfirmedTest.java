package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.ElectionOptions;
import io.incumbent.Guarantee;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an earlier campaign has seen")
class ConfirmedTest {

    private static final long TERM = Duration.ofSeconds(1).toNanos();
    private static final long LATER = 10 * TERM;

    private final ElectionMachine machine = new ElectionMachine(
            new Candidate("me", "mine", Map.of(), TERM, 0, TERM / 2, TERM / 20, 0, TERM / 200),
            new SafetyRules(ElectionOptions.defaults(), new Traits(Guarantee.SINGLE_NODE, "a test", true, true)));

    @Test
    @DisplayName("is acted upon only after this campaign has read the register itself")
    void isActedUponAfterARead() {
        Snapshot old = Snapshot.of(RecordFormat.write(
                new LeaseRecord(LeaseRecord.Kind.HELD, 7, "someone", "theirs", "n", 0, TERM, Map.of())));
        LeaseRecord record = ((RecordFormat.Reading.Present) RecordFormat.read(old.record())).record();
        State initial = machine.initial(Known.nothing(TERM).with(Seen.first(old, record, 0)));

        Transition unread = step(initial, new Event.LineSeen(0));
        Transition read = step(unread.state(), new Event.Observed(old, LATER));

        assertThat(unread.actions()).isEmpty();
        assertThat(read.actions()).hasOnlyElementsOfType(Action.Send.class).hasSize(1);
    }

    private Transition step(State state, Event event) {
        return machine.step(state, new Input(event, new Stamp(LATER, 0, LATER / 1_000_000), 1));
    }
}
