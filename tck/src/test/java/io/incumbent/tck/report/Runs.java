package io.incumbent.tck.report;

import io.incumbent.tck.check.Assumptions;
import io.incumbent.tck.check.Checker;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Fault;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Mark;
import io.incumbent.tck.history.Observation;
import io.incumbent.tck.history.Operation;
import io.incumbent.tck.history.Phase;
import io.incumbent.tck.history.Promise;
import io.incumbent.tck.history.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Histories of any length, made by hand: leaders resign, are paused, cut off and killed, and nothing is broken. */
final class Runs {

    static final String ELECTION = "orders";
    private static final long MILLI = 1_000_000;
    private static final long TERM = 2_000 * MILLI;

    private final List<Event> events = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(11);
    private final List<String> names;
    private long now = 5_000 * MILLI;
    private long id;
    private long number;
    private long counter;
    private int last;

    private Runs(List<String> names) {
        this.names = names;
    }

    /** Five candidates, so many terms. */
    static History of(int terms) {
        return of(terms, List.of("berlin", "cairo", "dakar", "essen", "fez"));
    }

    static History of(int terms, List<String> names) {
        return History.of(events(terms, names));
    }

    static List<Event> events(int terms, List<String> names) {
        Runs run = new Runs(names);
        for (int i = 1; i <= terms; i++) {
            run.term(i);
        }
        run.mark("healed");
        run.now += 400 * MILLI;
        run.mark("end");
        return run.events;
    }

    /** The same, but the fourth holder was not told, and went on for longer than it should. */
    static History broken(int terms) {
        List<Event> events = events(terms, List.of("berlin", "cairo", "dakar", "essen", "fez"));
        Checks third = held(events, 4);
        Checks fourth = held(events, 5);
        Bracket late = Bracket.at(fourth.first().to() + 180 * MILLI);
        events.add(new Checks(9_001, third.process(), ELECTION, 4, true, 1, late, late));
        events.add(new Write(9_002, "ledger", ELECTION, 9_000, 3, true, null, late));
        return History.of(events);
    }

    static Chapter chapter(String name, History history) {
        return Chapter.of(name, history, Checker.check(history, Assumptions.NONE));
    }

    static Checks held(List<Event> events, long token) {
        return events.stream()
                .filter(event -> event instanceof Checks checks && checks.held() && checks.token() == token)
                .map(Checks.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void term(long token) {
        last = (last + 1 + (names.size() > 1 ? random.nextInt(names.size() - 1) : 0)) % names.size();
        String who = names.get(last);
        long asked = now - random.nextLong(900) * MILLI;
        operation(who, Kind.CAMPAIGN, Phase.OK, token, asked, now, promise());
        observed(token, who, 20 + random.nextLong(60));
        if (token % 9 == 3) {
            operation(names.get((last + 1) % names.size()), Kind.ACQUIRE, Phase.INFO, 0, now, now + 300 * MILLI, null);
        }
        long length = (200 + random.nextLong(token % 4 == 0 ? 300 : 3_000)) * MILLI;
        long until = lead(who, token, length);
        end(who, token, until);
    }

    private Promise promise() {
        return new Promise(now + TERM * 9 / 10, TERM, now);
    }

    private void operation(
            String who, Kind kind, Phase phase, long token, long from, long to, @Nullable Promise promise) {
        id++;
        String process = who + "/" + id;
        events.add(new Operation(2 * id, process, ELECTION, kind, Phase.INVOKE, id, Bracket.at(from), 0, null, null));
        events.add(new Operation(2 * id + 1, process, ELECTION, kind, phase, id, Bracket.at(to), token, promise, null));
    }

    /** Checks, writes and renews; returns until when it was promised. */
    private long lead(String who, long token, long length) {
        long end = now + length;
        Bracket first = Bracket.at(now + MILLI);
        for (long at = now + 100 * MILLI; at < end; at += 150 * MILLI) {
            events.add(new Write(++id, "ledger", ELECTION, ++number, token, true, ++counter, Bracket.at(at)));
        }
        long promised = now + TERM * 9 / 10;
        for (now += TERM / 3; now < end; now += TERM / 3) {
            promised = now + TERM * 9 / 10;
            operation(who, Kind.RENEW, Phase.OK, token, now, now + 2 * MILLI, promise());
        }
        now = end;
        events.add(new Checks(++id, who + "/sampler", ELECTION, token, true, 50, first, Bracket.at(end)));
        return promised;
    }

    private void end(String who, long token, long promised) {
        switch ((int) (token % 6)) {
            case 2 -> fault("pause", who, token, promised);
            case 4 -> fault("cut", who, token, promised);
            case 5 -> fault("kill", who, token, promised);
            default -> resigned(who, token);
        }
    }

    private void resigned(String who, long token) {
        operation(who, Kind.RESIGN, Phase.OK, token, now + MILLI, now + 4 * MILLI, null);
        Bracket over = Bracket.at(now + 5 * MILLI);
        events.add(new Checks(++id, who + "/sampler", ELECTION, token, false, 1, over, over));
        observed(0, null, 12);
        now += (15 + random.nextLong(60)) * MILLI;
    }

    /** The next is elected when the promise has run out; a paused leader then wakes up and writes. */
    private void fault(String kind, String who, long token, long promised) {
        fault(kind, who, true, now + MILLI, Map.of());
        now = promised + (150 + random.nextLong(300)) * MILLI;
        if (!kind.equals("kill")) {
            fault(kind, who, false, now + 120 * MILLI, Map.of("bytesLost", 512L + token));
            Bracket late = Bracket.at(now + 140 * MILLI);
            events.add(new Write(++id, "ledger", ELECTION, ++number, token, false, null, late));
        } else {
            fault("restart", "server-1", true, now - 40 * MILLI, Map.of("restarts", 1L));
            fault("restart", "server-1", false, now - 10 * MILLI, Map.of());
        }
    }

    private void fault(String kind, String target, boolean begins, long at, Map<String, Long> effect) {
        events.add(new Fault(++id, "nemesis", kind, target, "both", begins, effect, Bracket.at(at)));
    }

    private void observed(long token, @Nullable String who, long delay) {
        events.add(new Observation(++id, "observer", ELECTION, token, who, Bracket.at(now + delay * MILLI)));
    }

    private void mark(String text) {
        events.add(new Mark(++id, "director", text, Bracket.at(now)));
    }
}
