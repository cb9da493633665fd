package io.incumbent.engine;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One candidacy's place in its election's waiting line: looks, joins, leaves, and tells the candidacy how many stand
 * before it. Whatever fails here only makes the handover a little slower. Lives on the loop.
 */
final class LinePlace {

    /** Then the entry is left for the next winner to clear away. */
    private static final int MOST_TRIES = 12;

    private final EngineParts engine;
    private final String register;
    private final Candidate candidate;
    private final Duration timeout;
    private final Candidacy candidacy;
    private final Jitter jitter;
    private @Nullable Snapshot snapshot;
    private @Nullable WaitingLine line;
    private Watch watch = Watch.NONE;
    private String leader = "";
    private boolean inLine;
    private boolean writing;
    private boolean left;
    private boolean served;

    LinePlace(EngineParts engine, String election, Candidate candidate, Duration timeout, Candidacy candidacy) {
        this.engine = engine;
        this.register = WaitingLine.register(election);
        this.candidate = candidate;
        this.timeout = timeout;
        this.candidacy = candidacy;
        this.jitter = new Jitter(engine.entropy(), candidate.slotNanos());
    }

    /** Sees how long the line is. */
    void look() {
        if (!left) {
            engine.requests().read(register, timeout, new Requests.Answer<>() {
                @Override
                public void ok(Snapshot value) {
                    seen(value);
                }

                @Override
                public void failed(Throwable cause) {
                    // As if a few stood before: the office may well be free, and somebody has to try.
                    if (line == null && !left) {
                        tell(jitter.places());
                    }
                }
            });
        }
    }

    /** Stands in line, behind all who are there. */
    void join() {
        inLine = true;
        watch = engine.requests().watch(register, this::seen);
        writeUntil(1);
    }

    /** The attempt that holds the office is not waiting any more, even if the line still says so. */
    void leaderIs(String attempt) {
        if (!attempt.equals(leader)) {
            leader = attempt;
            tellPlace();
        }
    }

    /** Leaves the line; whoever was elected also clears away those who let their turn pass. */
    void leave(boolean elected) {
        left = true;
        watch.close();
        WaitingLine now = line;
        if (inLine && now != null && (now.has(candidate.attempt()) || now.isFull())) {
            served |= elected;
            writeUntil(1);
        }
    }

    private void seen(Snapshot value) {
        snapshot = value;
        line = WaitingLine.read(value.record());
        tellPlace();
        if (inLine && !left && line != null && !line.has(candidate.attempt())) {
            writeUntil(1);
        }
    }

    private void tellPlace() {
        WaitingLine now = line;
        if (left) {
            return;
        }
        tell(now == null ? jitter.places() : jitter.spread(now.ahead(candidate.attempt(), leader)));
    }

    /** Who is third must hear at once that he is the second, from whom on news of the office are urgent. */
    private void tell(int ahead) {
        watch.mayLag(ahead > 2 ? candidate.lag() : Duration.ZERO);
        candidacy.standsBehind(ahead);
    }

    /** Joins or leaves, whichever is wanted by now, against all others who do the same. */
    private void writeUntil(int tries) {
        Snapshot base = snapshot;
        WaitingLine now = line;
        if (writing || base == null || now == null || tries > MOST_TRIES) {
            return;
        }
        WaitingLine next = wanted().apply(now);
        if (next.equals(now)) {
            return;
        }
        writing = true;
        Change change =
                new Change(register, base, next.write(Hex.of(engine.entropy().nextLong())));
        engine.requests().write(change, timeout, new Requests.Answer<>() {
            @Override
            public void ok(Outcome outcome) {
                writing = false;
                written(outcome, tries);
            }

            @Override
            public void failed(Throwable cause) {
                writing = false;
                again(tries);
            }
        });
    }

    private UnaryOperator<WaitingLine> wanted() {
        String self = candidate.attempt();
        if (left) {
            return served ? line -> line.servedUpTo(self) : line -> line.leftBy(self);
        }
        return line -> line.has(self) || line.isFull() ? line : line.joinedBy(self);
    }

    private void written(Outcome outcome, int tries) {
        if (outcome instanceof Outcome.Applied applied) {
            adopt(applied.written());
            // What is wanted may have changed meanwhile.
            writeUntil(1);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            adopt(rejected.current());
            again(tries);
        }
    }

    private void adopt(Snapshot value) {
        snapshot = value;
        line = WaitingLine.read(value.record());
        tellPlace();
    }

    private void again(int tries) {
        var unused = engine.loop().schedule(() -> writeUntil(tries + 1), jitter.backoff(tries));
    }
}
