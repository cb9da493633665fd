package io.incumbent.tck.report;

import io.incumbent.tck.check.TermSpan;
import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Mark;
import io.incumbent.tck.history.Observation;
import io.incumbent.tck.history.Phase;
import io.incumbent.tck.history.Write;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts a chapter's events by what is drawn of them, election by election. */
final class Scenes {

    private final Map<String, Scene> scenes = new TreeMap<>();
    private final List<FaultSpan> faults;
    private final List<Mark> marks;
    private final long from;
    private final long to;

    private Scenes(Chapter chapter) {
        List<Event> events = chapter.history().events();
        this.faults = FaultSpans.of(events);
        this.marks = events.stream()
                .filter(Mark.class::isInstance)
                .map(Mark.class::cast)
                .toList();
        this.from = events.isEmpty() ? 0 : events.get(0).at().from();
        long last = events.stream().mapToLong(event -> event.at().to()).max().orElse(0);
        this.to = Math.max(last, from) + 1;
    }

    /** Those with violations first, then by name. */
    static List<Scene> of(Chapter chapter) {
        Scenes all = new Scenes(chapter);
        // The judge's order is by election and token; lanes and crowds need that of time.
        chapter.judgement().spans().stream()
                .sorted(Comparator.comparingLong(TermSpan::begunBy))
                .forEach(all::term);
        chapter.history().calls().forEach(all::call);
        chapter.history().events().forEach(all::event);
        chapter.judgement()
                .violations()
                .forEach(violation -> all.in(violation.election()).violations.add(violation));
        chapter.judgement()
                .tightest()
                .forEach(spot -> all.in(spot.election()).tight.add(spot));
        List<Scene> sorted = new ArrayList<>(all.scenes.values());
        sorted.sort(Comparator.comparing((Scene scene) -> scene.violations.isEmpty())
                .thenComparing(scene -> scene.election));
        return sorted;
    }

    private Scene in(String election) {
        return scenes.computeIfAbsent(election, name -> new Scene(name, from, to, faults, marks));
    }

    private void term(TermSpan term) {
        Scene scene = in(term.election());
        scene.candidates.add(term.name().candidate());
        scene.add(term);
    }

    /** Campaigns, and whatever may have taken effect or not. */
    private void call(Call call) {
        boolean attempt = call.kind() == Kind.CAMPAIGN || call.kind() == Kind.ACQUIRE;
        if (attempt || (call.phase() == Phase.INFO && call.kind() != Kind.READ)) {
            Scene scene = in(call.first().election());
            scene.candidates.add(call.candidate());
            scene.attempts.add(call);
        }
    }

    private void event(Event event) {
        if (event instanceof Write write) {
            in(write.election())
                    .resources
                    .computeIfAbsent(write.process(), name -> new ArrayList<>())
                    .add(write);
        } else if (event instanceof Observation seen) {
            in(seen.election())
                    .observers
                    .computeIfAbsent(seen.process(), name -> new ArrayList<>())
                    .add(seen);
        }
    }
}
