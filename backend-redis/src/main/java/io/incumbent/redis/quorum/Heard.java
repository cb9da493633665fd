package io.incumbent.redis.quorum;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.Snapshot;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What nodes answered since a request began. Lives on the loop. */
final class Heard {

    private final Rules rules;
    private final Map<Integer, Snapshot> answers = new TreeMap<>();
    /** The same, read: they are looked at with each answer that comes. */
    private final Map<Integer, Vote> votes = new TreeMap<>();

    private final Map<Integer, Throwable> failures = new TreeMap<>();

    Heard(Rules rules) {
        this.rules = rules;
    }

    /** What is there may be somebody else's; then this node answers nothing that is of use. */
    void put(int node, Snapshot held) {
        Vote vote = Known.vote(held);
        if (vote == null) {
            failures.put(node, new ForeignTextException(String.valueOf(held.record())));
            answers.remove(node);
            votes.remove(node);
        } else {
            answers.put(node, held);
            votes.put(node, vote);
            failures.remove(node);
        }
    }

    void fail(int node, Throwable cause) {
        if (!answers.containsKey(node)) {
            failures.put(node, cause);
        }
    }

    Rules.Reading reading() {
        return rules.read(votes);
    }

    long hint() {
        return rules.hint(answers.values().stream().map(Snapshot::tokenHint).toList());
    }

    boolean hasAnswered(int node) {
        return answers.containsKey(node);
    }

    boolean isMajority() {
        return answers.size() >= rules.majority();
    }

    /** Whether all have answered, one way or the other. */
    boolean isComplete() {
        return answers.size() + failures.size() == rules.nodes();
    }

    /** Whether so many failed that no majority is left. */
    boolean isHopeless() {
        return failures.size() > rules.nodes() - rules.majority();
    }

    /** What one of them failed by; what can be mended first. */
    @Nullable
    Throwable cause() {
        return failures.values().stream()
                .filter(ConfigurationException.class::isInstance)
                .findFirst()
                .orElse(failures.values().stream().findFirst().orElse(null));
    }

    /** Somebody else's text where a vote should be. */
    @Nullable
    String foreign() {
        return failures.values().stream()
                .filter(ForeignTextException.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElse(null);
    }

    String describe() {
        return answers.size() + " of " + rules.nodes() + " servers answered with what they hold";
    }

    /** What stands there is no vote. */
    static final class ForeignTextException extends RuntimeException {

        private static final long serialVersionUID = 1;

        ForeignTextException(String text) {
            super(text);
        }
    }
}
