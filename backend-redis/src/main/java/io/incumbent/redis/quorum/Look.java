package io.incumbent.redis.quorum;

import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A read: settled as soon as a majority shows the same. While a change is on its way that may take a few looks; a change
 * that stays half-way is brought to an end. Lives on the loop.
 */
final class Look {

    private static final int MOST_LOOKS = 3;
    private static final Duration STRAGGLERS = Duration.ofMillis(30);

    private final Quorum quorum;
    private final String register;
    private final Duration timeout;
    private final CompletableFuture<Snapshot> answer;
    private Heard heard;
    private int looks;

    Look(Quorum quorum, String register, Duration timeout, CompletableFuture<Snapshot> answer) {
        this.quorum = quorum;
        this.register = register;
        this.timeout = timeout;
        this.answer = answer;
        this.heard = new Heard(quorum.rules);
    }

    void begin() {
        Runnable alarm = quorum.loop.later(
                timeout,
                () -> answer.completeExceptionally(
                        Unsettled.because("was not settled within " + timeout, register, quorum, heard)));
        var unused = answer.whenComplete((value, failure) -> alarm.run());
        look();
    }

    private void look() {
        looks++;
        heard = new Heard(quorum.rules);
        Heard now = heard;
        for (int i = 0; i < quorum.rules.nodes(); i++) {
            int node = i;
            quorum.nodes.get(i).look(register, quorum.patience(timeout), new Node.Answer() {
                @Override
                public void holds(boolean applied, Snapshot held) {
                    quorum.known(register).learn(node, held);
                    now.put(node, held);
                    check(now);
                }

                @Override
                public void failed(Throwable cause) {
                    now.fail(node, cause);
                    check(now);
                }
            });
        }
    }

    private void check(Heard now) {
        if (answer.isDone() || now != heard) {
            return;
        }
        Rules.Reading reading = heard.reading();
        if (heard.isMajority() && (reading.settled() || !reading.mayBeAlive())) {
            answer.complete(quorum.snapshot(reading, heard.hint()));
        } else if (heard.isHopeless()) {
            giveUp();
        } else if (heard.isComplete()) {
            again(now, quorum.rest(looks));
        } else if (heard.isMajority()) {
            again(now, STRAGGLERS);
        }
    }

    /** Somebody else's text is shown as it is. */
    private void giveUp() {
        String foreign = heard.foreign();
        if (foreign != null) {
            answer.complete(new Snapshot(foreign, "", "", 0));
        } else {
            answer.completeExceptionally(Unsettled.because("can't be settled", register, quorum, heard));
        }
    }

    private void again(Heard now, Duration rest) {
        quorum.loop.later(rest, () -> {
            if (answer.isDone() || now != heard) {
                return;
            }
            if (looks < MOST_LOOKS) {
                look();
            } else {
                settle();
            }
        });
    }

    private void settle() {
        Vote latest = heard.reading().latest();
        Ballot newest = latest == null ? Ballot.NONE : latest.accepted();
        heard = new Heard(quorum.rules);
        CompletableFuture<Outcome> settled = new CompletableFuture<>();
        var unused = settled.whenComplete(this::settled);
        quorum.inTurn(register, Proposal.ending(quorum, register, newest, timeout, settled)::begin);
    }

    private void settled(@Nullable Outcome outcome, @Nullable Throwable failure) {
        if (outcome instanceof Outcome.Rejected rejected) {
            answer.complete(rejected.current());
        } else {
            answer.completeExceptionally(failure == null ? new IllegalStateException("no outcome") : failure);
        }
    }
}
