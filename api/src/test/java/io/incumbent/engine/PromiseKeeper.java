package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.engine.LeaseRecord.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at every step of a machine and holds it to what its states and actions promise. */
final class PromiseKeeper {

    private final String replay;
    private final Set<String> nonces = new HashSet<>();
    private @Nullable Write sent;
    private @Nullable Validity validity;
    private int elected;
    private int extended;
    private int releases;
    private boolean ended;
    private boolean finished;

    PromiseKeeper(String replay) {
        this.replay = replay;
    }

    void saw(State before, Event event, Transition transition) {
        if (event instanceof Event.Applied || event instanceof Event.Rejected || event instanceof Event.Unknown) {
            sent = null;
        }
        List<Action> actions = transition.actions();
        assertThat(actions.stream().filter(Action.Send.class::isInstance).count())
                .as("writes in one step, %s", replay)
                .isLessThanOrEqualTo(1);
        actions.forEach(action -> saw(action, event));
        if (before instanceof State.Done) {
            assertThat(actions).as("actions after the end, %s", replay).isEmpty();
        }
        assertThat(transition.state() instanceof State.Done)
                .as("done, %s", replay)
                .isEqualTo(finished);
    }

    private void saw(Action action, Event event) {
        assertThat(finished).as("over before %s, %s", action, replay).isFalse();
        if (action instanceof Action.Send send) {
            saw(send.write());
        } else if (action instanceof Action.Elected won) {
            elected++;
            validity = won.validity();
            assertThat(elected).as("elections of one campaign, %s", replay).isEqualTo(1);
        } else if (action instanceof Action.Extended longer) {
            extended(longer.validity(), event);
        } else if (action instanceof Action.Ended) {
            assertThat(elected == 1 && !ended)
                    .as("ended once, after it began, %s", replay)
                    .isTrue();
            ended = true;
        } else if (action instanceof Action.AtRisk || action instanceof Action.RenewalFailed) {
            assertThat(elected == 1 && !ended)
                    .as("%s during the term, %s", action, replay)
                    .isTrue();
        } else if (action instanceof Action.Finished) {
            finished = true;
        }
    }

    private void saw(Write write) {
        assertThat(nonces.add(write.record().nonce()))
                .as("a nonce of its own, %s", replay)
                .isTrue();
        assertThat(sent).as("a write still under way, %s", replay).isNull();
        sent = write;
        if (write.record().kind() == Kind.RELEASED) {
            releases++;
            assertThat(elected == 0 || ended)
                    .as("released only when the lease is over, %s", replay)
                    .isTrue();
        } else {
            assertThat(ended)
                    .as("nothing is renewed when the lease is over, %s", replay)
                    .isFalse();
        }
    }

    private void extended(Validity longer, Event event) {
        extended++;
        assertThat(event)
                .as("an answer extends, and nothing else, %s", replay)
                .isInstanceOfAny(Event.Applied.class, Event.Rejected.class);
        assertThat(elected == 1 && !ended)
                .as("extended during the term, %s", replay)
                .isTrue();
        assertThat(longer.deadlineNanos())
                .as("never shorter, %s", replay)
                .isGreaterThanOrEqualTo(validity == null ? Long.MAX_VALUE : validity.deadlineNanos());
        validity = longer;
    }

    @Nullable
    Write lastSent() {
        return sent;
    }

    int elected() {
        return elected;
    }

    int extended() {
        return extended;
    }

    int releases() {
        return releases;
    }
}
