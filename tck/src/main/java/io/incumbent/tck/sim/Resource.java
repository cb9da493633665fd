package io.incumbent.tck.sim;

import io.incumbent.FencingToken;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What leaders write to: once behind a fence, and once, for comparison, without. */
final class Resource {

    private final Predicate<FencingToken> gate;
    private final Tally tally;
    private final Verdict verdict;
    private @Nullable Term newestAdmitted;
    private long unfencedToken;

    Resource(Predicate<FencingToken> gate, Tally tally, Verdict verdict) {
        this.gate = gate;
        this.tally = tally;
        this.verdict = verdict;
    }

    /** A write has arrived. */
    void write(Term sender, FencingToken token) {
        if (gate.test(token)) {
            admitted(sender);
        } else {
            refused(sender);
        }
        if (token.number() < unfencedToken) {
            tally.add(Count.UNFENCED_DAMAGE);
        }
        unfencedToken = token.number();
    }

    private void admitted(Term sender) {
        tally.add(Count.WRITES_ADMITTED);
        if (newestAdmitted != null && newestAdmitted.token() > sender.token()) {
            verdict.broken("2.05", "the fenced resource took a write of " + sender + " after one of " + newestAdmitted);
        }
        newestAdmitted = sender;
    }

    private void refused(Term sender) {
        tally.add(Count.ZOMBIES_REFUSED);
        if (sender.isHeldNow()) {
            verdict.broken(
                    "2.06",
                    "the fenced resource refused a write of " + sender + ", which is held; it had taken one of "
                            + newestAdmitted);
        }
    }
}
