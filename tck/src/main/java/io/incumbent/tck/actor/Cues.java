package io.incumbent.tck.actor;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What an actor told unasked, and when the director heard of it. Safe for use by many threads. */
final class Cues {

    static final String GONE = "gone";
    static final String ELECTED = "elected";
    static final String LOST = "lost";
    static final String TOLD_ELECTED = "told-elected";
    static final String TOLD_LOST = "told-lost";
    static final String TOLD_RESIGNED = "told-resigned";
    static final String PREPARED = "prepared";
    static final String MISSED = "missed";
    static final String NOISE = "noise";
    static final String SEES = "sees";

    static final String TOKEN = "token";

    /** Instead of a token. */
    static final long NOBODY = 0;

    private final List<Cue> all = new CopyOnWriteArrayList<>();

    private record Cue(Message message, long heardAt) {

        boolean is(String what) {
            return message.text(Message.CUE).equals(what);
        }

        long token() {
            return message.number(TOKEN);
        }
    }

    /** Returns whether it tells that the actor is gone. */
    boolean heard(Message message) {
        Cue cue = new Cue(message, System.nanoTime());
        all.add(cue);
        return cue.is(GONE);
    }

    void noise(String text) {
        heard(Message.of(Message.CUE, NOISE).with("text", text));
    }

    long count(String what) {
        return of(what).count();
    }

    List<Long> numbers(String what, String name) {
        return of(what).map(cue -> cue.message.number(name)).toList();
    }

    List<String> noise() {
        return of(NOISE).map(cue -> cue.message.text("text")).toList();
    }

    /** The token of the lease that it leads with; empty if that was lost, or never won. */
    OptionalLong leads() {
        OptionalLong token = OptionalLong.empty();
        for (Cue cue : all) {
            if (cue.is(ELECTED)) {
                token = OptionalLong.of(cue.token());
            } else if (cue.is(LOST) && token.equals(OptionalLong.of(cue.token()))) {
                token = OptionalLong.empty();
            }
        }
        return token;
    }

    /** The token of the leader that it was told of last; empty for nobody, or if it was told nothing yet. */
    OptionalLong sees() {
        List<Long> seen = numbers(SEES, TOKEN);
        long last = seen.isEmpty() ? NOBODY : seen.get(seen.size() - 1);
        return last == NOBODY ? OptionalLong.empty() : OptionalLong.of(last);
    }

    OptionalLong toldLost(long token) {
        return of(TOLD_LOST)
                .filter(cue -> cue.token() == token)
                .mapToLong(Cue::heardAt)
                .findFirst();
    }

    /** What its listener was told of terms, in the order in which it was told. */
    List<Told> told() {
        return all.stream()
                .filter(cue -> cue.is(TOLD_ELECTED) || cue.is(TOLD_LOST) || cue.is(TOLD_RESIGNED))
                .map(cue -> new Told(cue.is(TOLD_ELECTED), cue.token()))
                .toList();
    }

    private Stream<Cue> of(String what) {
        return all.stream().filter(cue -> cue.is(what));
    }
}
