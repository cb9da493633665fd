package io.incumbent.redis.quorum;

import io.incumbent.spi.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all clients did to one register and saw of it, and whether one register could have shown it. Every text is written
 * by at most one change, so all that was ever seen must be one chain, in each life; and whoever began after another had
 * ended must have seen as much.
 */
final class History {

    /** A request that was answered. */
    private record Answered(String what, long begun, long ended, Snapshot shown) {}

    /** Text and life: the same change may have been tried in two. */
    private record Text(String life, String text) {}

    private final Map<String, @Nullable String> parents = new HashMap<>();
    private final Map<String, Answered> rejected = new HashMap<>();
    private final List<Answered> answered = new ArrayList<>();
    private final List<Snapshot> told = new ArrayList<>();

    void offered(String text, @Nullable String expected) {
        parents.put(text, expected);
    }

    void applied(String text, long begun, long ended, Snapshot shown) {
        answered.add(new Answered("applied " + text, begun, ended, shown));
    }

    void rejected(String text, long begun, long ended, Snapshot shown) {
        Answered answer = new Answered("rejected " + text, begun, ended, shown);
        rejected.put(text, answer);
        answered.add(answer);
    }

    void read(long begun, long ended, Snapshot shown) {
        answered.add(new Answered("read", begun, ended, shown));
    }

    void told(Snapshot shown) {
        told.add(shown);
    }

    int size() {
        return answered.size();
    }

    /** What no register could have shown, if there is such a thing. */
    Optional<String> contradiction() {
        Map<Text, Integer> depths = new HashMap<>();
        Map<Text, Text> children = new HashMap<>();
        for (Answered one : answered) {
            Optional<String> wrong = place(one.shown, depths, children);
            if (wrong.isPresent()) {
                return Optional.of(one.what + ": " + wrong.get());
            }
        }
        for (Snapshot shown : told) {
            Optional<String> wrong = place(shown, depths, children);
            if (wrong.isPresent()) {
                return Optional.of("told: " + wrong.get());
            }
        }
        return order(depths).or(() -> late(depths)).or(this::hints);
    }

    /** Follows a text to the beginning of its life; two texts in one life may not follow the same one. */
    private Optional<String> place(Snapshot shown, Map<Text, Integer> depths, Map<Text, Text> children) {
        List<Text> way = new ArrayList<>();
        for (String text = shown.record(); text != null; text = parents.get(text)) {
            if (!parents.containsKey(text)) {
                return Optional.of(text + " was never offered");
            }
            way.add(0, new Text(shown.incarnation(), text));
        }
        Text before = new Text(shown.incarnation(), "");
        for (int i = 0; i < way.size(); i++) {
            Text next = way.get(i);
            Text other = children.putIfAbsent(before, next);
            if (other != null && !other.equals(next)) {
                return Optional.of("both " + other + " and " + next + " followed " + before);
            }
            depths.put(next, i + 1);
            before = next;
        }
        return Optional.empty();
    }

    private static int depth(Snapshot shown, Map<Text, Integer> depths) {
        String record = shown.record();
        return record == null ? 0 : Objects.requireNonNull(depths.get(new Text(shown.incarnation(), record)));
    }

    /** Within a life nobody sees less than others had seen before; and no life goes on once another was seen after it. */
    private Optional<String> order(Map<Text, Integer> depths) {
        Map<String, Answered> first = new HashMap<>();
        Map<String, Answered> last = new HashMap<>();
        for (Answered one : answered) {
            if (one.shown.record() != null) {
                first.merge(one.shown.incarnation(), one, (a, b) -> a.ended <= b.ended ? a : b);
                last.merge(one.shown.incarnation(), one, (a, b) -> a.begun >= b.begun ? a : b);
            }
        }
        for (String life : first.keySet()) {
            for (String other : first.keySet()) {
                if (!life.equals(other) && precedes(first, last, life, other) && precedes(first, last, other, life)) {
                    return Optional.of("life " + life + " went on at " + last.get(life) + " after " + first.get(other));
                }
            }
        }
        for (Answered later : answered) {
            for (Answered earlier : answered) {
                if (earlier.ended >= later.begun || earlier.shown.record() == null) {
                    continue;
                }
                boolean sameLife = earlier.shown.incarnation().equals(later.shown.incarnation());
                if (sameLife && depth(earlier.shown, depths) > depth(later.shown, depths)) {
                    return Optional.of(later + " shows less than " + earlier);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What was rejected may have taken effect before; the answer then shows it, or what came after. And nobody who began
     * after the answer sees what was there before it.
     */
    private Optional<String> late(Map<Text, Integer> depths) {
        for (Map.Entry<Text, Integer> one : depths.entrySet()) {
            Text text = one.getKey();
            Answered answer = rejected.get(text.text);
            if (answer != null && (tookEffectAfter(answer, text, depths) || wasSeenMissing(answer, text, depths))) {
                return Optional.of(text + " took effect after it was rejected: " + answer);
            }
        }
        return Optional.empty();
    }

    private static boolean tookEffectAfter(Answered answer, Text text, Map<Text, Integer> depths) {
        return answer.shown.incarnation().equals(text.life)
                && depth(answer.shown, depths) < Objects.requireNonNull(depths.get(text));
    }

    private boolean wasSeenMissing(Answered answer, Text text, Map<Text, Integer> depths) {
        return answered.stream()
                .filter(one ->
                        one.begun > answer.ended && one.shown.incarnation().equals(text.life))
                .anyMatch(one -> depth(one.shown, depths) < Objects.requireNonNull(depths.get(text)));
    }

    /** Whether one life was seen before a request began that was shown the other. Of two, only one may be before the other. */
    private static boolean precedes(Map<String, Answered> first, Map<String, Answered> last, String one, String other) {
        return Objects.requireNonNull(first.get(one)).ended < Objects.requireNonNull(last.get(other)).begun;
    }

    /** Whoever began after another had ended is given a hint that is no less: tokens are made of it. */
    private Optional<String> hints() {
        for (Answered later : answered) {
            for (Answered earlier : answered) {
                if (earlier.what.startsWith("applied")
                        && earlier.ended < later.begun
                        && token(earlier) > later.shown.tokenHint()) {
                    return Optional.of(later + " has a smaller hint than the token of " + earlier);
                }
            }
        }
        return Optional.empty();
    }

    /** The token stands behind the last dash of each text. */
    private static long token(Answered one) {
        String record = String.valueOf(one.shown.record());
        return Long.parseLong(record.substring(record.lastIndexOf('-') + 1));
    }

    int lives() {
        return (int) answered.stream()
                .map(one -> one.shown.incarnation())
                .filter(life -> !life.isEmpty())
                .distinct()
                .count();
    }
}
