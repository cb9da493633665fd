package io.incumbent.tck.report;

import io.incumbent.tck.check.TermName;
import io.incumbent.tck.check.TermSpan;
import io.incumbent.tck.history.Call;
import java.util.List;
import java.util.Set;

/**
 * What one candidate, or several for whom there is no room apart, did and held: pauses below, then campaigns, then terms.
 *
 * @param name the candidate
 * @param terms its terms, in the order of time
 * @param attempts its campaigns and unknown outcomes
 * @param faults what hit it
 * @param important terms that are never merged
 * @param broken those that broke a rule, or suffered from it
 * @param end the end of the chapter
 */
record CandidateLane(
        String name,
        List<TermSpan> terms,
        List<Call> attempts,
        List<FaultSpan> faults,
        Set<TermName> important,
        Set<TermName> broken,
        long end)
        implements Lane {

    static final double HEIGHT = 36;
    static final double BAR_TOP = 5;
    static final double BAR_HEIGHT = 19;

    boolean has(TermName term) {
        return terms.stream().anyMatch(some -> some.name().equals(term));
    }

    @Override
    public String role() {
        return "candidate";
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public boolean hasAny(long from, long to) {
        return terms.stream().anyMatch(term -> term.begunBy() <= to && TermBars.end(term) >= from);
    }

    @Override
    public void draw(Canvas canvas) {
        if (!canvas.dense()) {
            faults.forEach(fault -> pause(canvas, fault));
        }
        new AttemptLines(canvas, end).draw(attempts);
        new TermBars(canvas, important, broken).draw(terms);
        // In a crowd only the lanes of faults tell of them.
        if (!canvas.dense()) {
            faults.forEach(fault -> hit(canvas, fault));
        }
    }

    private static void pause(Canvas canvas, FaultSpan fault) {
        if (!fault.isPause() || !canvas.scale().shows(fault.from(), fault.to())) {
            return;
        }
        double x = canvas.scale().x(fault.from());
        double width = Math.max(2, canvas.scale().width(fault.from(), fault.to()));
        canvas.svg().rect("pause", x, canvas.top() + 1, width, HEIGHT - 2, fault.title());
    }

    /** A cross through the lane: from here on, whatever it was is gone or was hit. */
    private static void hit(Canvas canvas, FaultSpan fault) {
        if (!fault.isInstant() || !canvas.scale().shows(fault.from())) {
            return;
        }
        double x = canvas.scale().x(fault.from());
        double y = canvas.top() + HEIGHT / 2;
        String cross = "M" + Svg.number(x - 4) + " " + Svg.number(y - 12) + "l8 8m0 -8l-8 8";
        canvas.svg().path("hit", cross, fault.title());
    }
}
