package io.incumbent.benchmarks.measure;

import io.incumbent.benchmarks.judged.JudgedElectors;
import io.incumbent.benchmarks.judged.Situation;
import io.incumbent.benchmarks.judged.Trial;
import io.incumbent.benchmarks.mishap.Mishap;
import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Amount;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.Row;
import io.incumbent.benchmarks.result.Series;
import io.incumbent.benchmarks.roster.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/** What becomes of leaders in trouble, and of those who wait behind them, by the kit's judge. */
public final class Trials {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TO_LINE_UP = Duration.ofSeconds(15);

    private final Crew crew;
    private final Entry control;
    private final Path folder;

    /**
     * Among contenders.
     *
     * @param crew who
     * @param control who of them must be found out
     * @param folder where the histories go
     */
    public Trials(Crew crew, Entry control, Path folder) {
        this.crew = crew;
        this.control = control;
        this.folder = folder;
    }

    /**
     * Brings a situation about, once for everybody, side by side.
     *
     * @param situation which
     * @param results where what came out goes
     * @throws InterruptedException if this thread is interrupted
     */
    public void measure(Situation situation, Results results) throws InterruptedException {
        String name = situation.name().toLowerCase(Locale.ROOT);
        add(situation, play(situation, name, results), results);
    }

    private static void add(Situation situation, Map<Entry, Message> found, Results results) {
        found.forEach((entry, what) ->
                results.add(new Row(situation.title(), entry.service().title(), entry.name(), cells(situation, what))));
    }

    /**
     * Has something befall the servers, once for everybody, side by side.
     *
     * @param mishap what
     * @param results where what came out goes
     * @throws InterruptedException if this thread is interrupted
     */
    public void measure(Mishap mishap, Results results) throws InterruptedException {
        Situation situation = mishap.situation();
        long at = System.nanoTime() + TO_LINE_UP.toNanos();
        Future<?> done = crew.at(at, mishap);
        Map<Entry, Message> found = askAll(crew.whoWait(), entry -> order(mishap, at, entry));
        remark(situation, found, results);
        try {
            done.get();
        } catch (ExecutionException failure) {
            results.remark(control.service().title() + ", " + situation.title() + ": it did not happen, "
                    + failure.getCause());
            return;
        }
        add(situation, found, results);
        if (found.entrySet().stream().noneMatch(one -> isVictim(one.getKey(), one.getValue()))) {
            results.remark(control.service().title() + ", " + situation.title()
                    + ": no leader was replaced or stopped believing but that of the control, which always says yes; so"
                    + " perhaps nothing happened.");
        }
    }

    private Message order(Mishap mishap, long at, Entry entry) {
        Map<String, Object> settings = new LinkedHashMap<>(entry.settings());
        if (mishap.situation() == Situation.LINK) {
            settings.put(JudgedElectors.PINNED, "each to a server of its own");
        }
        Situation situation = mishap.situation();
        return order(situation, situation.name().toLowerCase(Locale.ROOT), entry)
                .with("servers", mishap.servers())
                .with("settings", settings)
                .with("at", at);
    }

    private boolean isVictim(Entry entry, Message found) {
        return !entry.equals(control) && isStruck(found);
    }

    /** Whether the office changed hands, or was lost, when it happened: whoever was replaced before then shows nothing. */
    static boolean isStruck(Message found) {
        return found.number(Trial.ANOTHER) > 0 ? found.number(Trial.SUCCEEDED) >= 0 : found.number(Trial.LASTED) == 0;
    }

    /** Brings it about once, and once more for those who were not judged; remarks if the judge missed something. */
    Map<Entry, Message> play(Situation situation, String name, Results results) throws InterruptedException {
        Map<Entry, Message> found = askAll(crew.whoWait(), entry -> order(situation, name, entry));
        List<Entry> missing = crew.whoWait().stream()
                .filter(entry -> !found.containsKey(entry))
                .toList();
        found.putAll(askAll(missing, entry -> order(situation, name + "-again", entry)));
        remark(situation, found, results);
        return found;
    }

    private Map<Entry, Message> askAll(List<Entry> entries, Function<Entry, Message> order)
            throws InterruptedException {
        Map<Entry, Message> orders = new LinkedHashMap<>();
        entries.forEach(entry -> orders.put(entry, order.apply(entry)));
        return crew.askAll(orders, PATIENCE);
    }

    private Message order(Situation situation, String name, Entry entry) {
        return Message.order("be judged")
                .with("situation", situation.name())
                .with(
                        "folder",
                        folder.resolve(entry.election(name)).toAbsolutePath().toString());
    }

    private void remark(Situation situation, Map<Entry, Message> found, Results results) {
        Message lie = found.get(control);
        if (lie == null || lie.number(Trial.TOGETHER) == 0) {
            results.remark(control.service().title() + ", " + situation.title()
                    + ": the judge did not find the control out, so what it says of others there proves nothing.");
        }
    }

    static Map<String, String> cells(Situation situation, Message found) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (situation != Situation.ZOMBIE) {
            boolean another = found.number(Trial.ANOTHER) > 0;
            cells.put("another led after", another ? time(found, Trial.SUCCEEDED) : "nobody did");
        }
        boolean lasts = situation.isOutside() && found.number(Trial.LASTED) > 0;
        cells.put("the old one believed for", lasts ? "all the time" : time(found, Trial.BELIEVED));
        cells.put("two leaders for", time(found, Trial.TOGETHER));
        if (situation == Situation.ZOMBIE) {
            cells.put("said yes", found.number(Trial.YES) + " of " + found.number(Trial.ASKED));
            cells.put("late writes refused by a fence", Long.toString(found.number(Trial.REFUSED)));
            cells.put("accepted", Long.toString(found.number(Trial.ACCEPTED)));
        }
        String broken = found.text(Trial.BROKEN);
        cells.put("rules broken", broken.isEmpty() ? "none" : broken);
        return cells;
    }

    private static String time(Message found, String name) {
        return Amount.of((double) Math.max(0, found.number(name)), Series.NANOS);
    }
}
