package io.incumbent.tck.report;

import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Campaigns as thin lines, and what may have taken effect or not as hollow bars below them. */
final class AttemptLines {

    static final String CAMPAIGNS = "campaigns";
    static final String UNKNOWN = "unknown outcomes";

    private static final double NARROW = 1.5;
    private static final double CELL = 6;

    /** In a crowd. */
    private static final double DENSE = 30;

    private static final double HOLLOW_HEIGHT = 6;

    private final Canvas canvas;
    private final long end;

    AttemptLines(Canvas canvas, long end) {
        this.canvas = canvas;
        this.end = end;
    }

    void draw(List<Call> attempts) {
        List<Call> visible = attempts.stream()
                .filter(call -> canvas.scale().shows(call.invokedAt(), end(call)))
                .sorted(Comparator.comparingLong(Call::invokedAt))
                .toList();
        Detail.Extent<Call> extent = new Detail.Extent<>(
                call -> canvas.scale().at(call.invokedAt()),
                call -> canvas.scale().at(end(call)),
                call -> false);
        lines(Detail.of(
                visible.stream().filter(call -> !isUnknown(call)).toList(),
                extent,
                canvas.dense() ? DENSE : NARROW,
                canvas.dense() ? DENSE : CELL));
        hollows(Detail.of(
                visible.stream().filter(AttemptLines::isUnknown).toList(),
                extent,
                canvas.dense() ? DENSE : NARROW,
                canvas.dense() ? DENSE : CELL));
    }

    /** Of a standing candidate's campaign no end is expected, and none of one that was killed. */
    private static boolean isUnknown(Call call) {
        return call.phase() == Phase.INFO && !(call.kind() == Kind.CAMPAIGN && call.last() == null);
    }

    /** What has no end lasts to the end; of an unknown outcome, to when its asker gave up. */
    private long end(Call call) {
        return call.last() == null ? end : call.last().at().to();
    }

    private void lines(Detail<Call> detail) {
        double y = canvas.top() + CandidateLane.BAR_TOP + CandidateLane.BAR_HEIGHT / 2;
        for (Call call : detail.single()) {
            double from = canvas.scale().x(call.invokedAt());
            double to = Math.max(from + 1, canvas.scale().x(end(call)));
            canvas.svg().line("campaign", from, y, to, y, title(call));
            canvas.drawn(CAMPAIGNS, call.invokedAt());
        }
        for (List<Call> cell : detail.cells()) {
            canvas.svg().line("campaign", left(cell), y, right(cell), y, cell.size() + " campaigns");
            canvas.merged(CAMPAIGNS, cell.stream().mapToLong(Call::invokedAt));
        }
    }

    private void hollows(Detail<Call> detail) {
        double y = canvas.top() + CandidateLane.HEIGHT - HOLLOW_HEIGHT - 2;
        for (Call call : detail.single()) {
            double from = canvas.scale().x(call.invokedAt());
            double width = Math.max(6, canvas.scale().x(end(call)) - from);
            canvas.svg().rect("hollow", from, y, width, HOLLOW_HEIGHT, title(call));
            canvas.drawn(UNKNOWN, call.invokedAt());
        }
        for (List<Call> cell : detail.cells()) {
            double width = Math.max(6, right(cell) - left(cell));
            canvas.svg().rect("hollow", left(cell), y, width, HOLLOW_HEIGHT, cell.size() + " unknown outcomes");
            canvas.merged(UNKNOWN, cell.stream().mapToLong(Call::invokedAt));
        }
    }

    private double left(List<Call> cell) {
        return canvas.scale().x(cell.get(0).invokedAt());
    }

    private double right(List<Call> cell) {
        long last = cell.stream().mapToLong(this::end).max().orElseThrow();
        return Math.max(left(cell) + 1, canvas.scale().x(last));
    }

    private String title(Call call) {
        String kind = call.kind().name().toLowerCase(Locale.ROOT);
        String how = isUnknown(call) ? ", outcome unknown" : call.phase() == Phase.FAIL ? ", failed" : "";
        return kind + how + ", " + Show.duration(end(call) - call.invokedAt());
    }
}
