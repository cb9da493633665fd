package io.incumbent.benchmarks.judged;

import io.incumbent.tck.Place;
import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.check.TermSpan;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Theatre;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A contender in a situation, of which the kit's judge says what the histories show. Times are in nanoseconds. */
public final class Trial {

    /** For how long two were leaders, certainly. */
    public static final String TOGETHER = "together";
    /** How long after the fault the old leader last answered that it leads. */
    public static final String BELIEVED = "believed";
    /** How long after the fault the next one led. */
    public static final String SUCCEEDED = "succeeded";
    /** Whether there was a next one: 1 or 0. */
    public static final String ANOTHER = "another";
    /** Whether the old leader was still told that it leads when all was over: 1 or 0. */
    public static final String LASTED = "lasted";
    /** How many of {@link #ASKED} questions, asked right after a pause, were answered with yes. */
    public static final String YES = "yes";
    /** How many questions were asked. */
    public static final String ASKED = "asked";
    /** How many late writes the fence refused. */
    public static final String REFUSED = "refused";
    /** How many late writes it accepted. */
    public static final String ACCEPTED = "accepted";
    /** Which rules of the kit were broken. */
    public static final String BROKEN = "broken";

    /** When the fault began, or was over; noted by scripts. */
    static final String FAULT = "fault";
    /** When all was over, where that matters; noted by scripts. */
    static final String OVER = "over";
    /** Whether somebody succeeded; noted by scripts. */
    static final String ENDED = "ended well";

    static final String LEADER = "a";
    static final String NEXT = "b";

    /** Whoever leads asks much more often. */
    private static final long RECENTLY_NANOS = 1_000_000_000;

    private static final List<String> COUNTS = List.of(ASKED, YES, REFUSED, ACCEPTED);

    private Trial() {}

    /**
     * Plays it.
     *
     * @param situation what happens
     * @param contender the class that makes it
     * @param place where the service is
     * @param term its term
     * @param folder for the histories
     * @param outsideAt when somebody else brings it about, by the clock that all processes of a Linux host share; of no
     *     matter for others
     * @return what came out, by the names above
     */
    public static Map<String, Object> play(
            Situation situation, String contender, Place place, Duration term, Path folder, long outsideAt) {
        Outcome outcome =
                new Theatre(new JudgedContender(contender, place, term), folder).play(situation.script(outsideAt));
        outcome.unplayed().ifPresent(why -> {
            throw new IllegalStateException(why.because());
        });
        if (!outcome.doubts().isEmpty()) {
            throw new IllegalStateException("the histories prove nothing: " + outcome.doubts());
        }
        if (outcome.goals().getOrDefault(ENDED, 0L) == 0) {
            throw new IllegalStateException("nobody succeeded the leader; " + outcome.breaches());
        }
        return found(outcome.goals(), outcome.judgement().orElseThrow());
    }

    static Map<String, Object> found(Map<String, Long> goals, Judgement judgement) {
        Map<String, Object> found = new LinkedHashMap<>();
        COUNTS.forEach(count -> found.put(count, goals.getOrDefault(count, 0L)));
        long fault = goals.getOrDefault(FAULT, 0L);
        Optional<TermSpan> leader = of(judgement.spans(), LEADER);
        Optional<TermSpan> next = of(judgement.spans(), NEXT);
        long held = leader.map(TermSpan::heldUntil).orElse(fault);
        found.put(ANOTHER, next.isPresent() ? 1L : 0L);
        found.put(BELIEVED, Math.max(0, held - fault));
        found.put(LASTED, goals.containsKey(OVER) && held > goals.get(OVER) - RECENTLY_NANOS ? 1L : 0L);
        found.put(SUCCEEDED, next.map(TermSpan::begunBy).orElse(fault) - fault);
        // Both bounds are certain: the one had begun by then, and the other was not over before.
        found.put(TOGETHER, next.map(span -> Math.max(0, held - span.begunBy())).orElse(0L));
        found.put(BROKEN, broken(judgement));
        return found;
    }

    private static String broken(Judgement judgement) {
        return judgement
                .violations()
                .map(violation -> violation.rule().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Optional<TermSpan> of(List<TermSpan> spans, String candidate) {
        return spans.stream()
                .filter(span -> span.name().candidate().equals(candidate))
                .findFirst();
    }
}
