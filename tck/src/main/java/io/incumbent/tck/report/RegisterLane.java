package io.incumbent.tck.report;

import io.incumbent.tck.history.Write;
import java.util.Comparator;
import java.util.List;

/**
 * What a protected resource decided: accepted writes are dots in the upper half, refused ones crosses in the lower.
 *
 * @param name the resource
 * @param writes its decisions
 */
record RegisterLane(String name, List<Write> writes) implements Lane {

    static final String ACCEPTED = "accepted writes";
    static final String REFUSED = "refused writes";

    private static final double CELL = 5;

    @Override
    public String role() {
        return "register";
    }

    @Override
    public double height() {
        return 30;
    }

    @Override
    public boolean hasAny(long from, long to) {
        return writes.stream().anyMatch(write -> time(write) >= from && time(write) <= to);
    }

    private static long time(Write write) {
        return write.at().from();
    }

    @Override
    public void draw(Canvas canvas) {
        if (canvas.dense()) {
            crowd(canvas, true);
            crowd(canvas, false);
        } else {
            half(canvas, true);
            half(canvas, false);
        }
    }

    /** How many there were: accepted ones upwards, refused ones downwards. */
    private void crowd(Canvas canvas, boolean accepted) {
        Columns<Write> columns = Columns.of(visible(canvas, accepted), RegisterLane::time, canvas.scale());
        String what = accepted ? ACCEPTED : REFUSED;
        double height = accepted ? 13 : -11;
        columns.bars(canvas, accepted ? "accepted" : "refusals", what, RegisterLane::time, canvas.top() + 17, height);
    }

    private List<Write> visible(Canvas canvas, boolean accepted) {
        return writes.stream()
                .filter(write -> write.accepted() == accepted && canvas.scale().shows(time(write)))
                .sorted(Comparator.comparingLong(RegisterLane::time))
                .toList();
    }

    private void half(Canvas canvas, boolean accepted) {
        Detail.Extent<Write> extent = new Detail.Extent<>(
                write -> canvas.scale().at(time(write)), write -> canvas.scale().at(time(write)), write -> false);
        Detail<Write> detail = Detail.of(visible(canvas, accepted), extent, CELL, CELL);
        String what = accepted ? ACCEPTED : REFUSED;
        for (Write write : detail.single()) {
            mark(canvas, canvas.scale().x(time(write)), accepted, 1, write.toString());
            canvas.drawn(what, time(write));
        }
        for (List<Write> cell : detail.cells()) {
            double middle =
                    (canvas.scale().x(time(cell.get(0))) + canvas.scale().x(time(cell.get(cell.size() - 1)))) / 2;
            mark(canvas, middle, accepted, cell.size(), title(cell, what));
            canvas.merged(what, cell.stream().mapToLong(RegisterLane::time));
        }
    }

    private static String title(List<Write> cell, String what) {
        return cell.size() + " " + what + ", tokens " + cell.get(0).token() + " to "
                + cell.get(cell.size() - 1).token();
    }

    /** Several are a little larger than one. */
    private static void mark(Canvas canvas, double x, boolean accepted, int count, String title) {
        if (accepted) {
            canvas.svg().circle("accepted", x, canvas.top() + 9, count > 1 ? 3.2 : 2.4, title);
        } else {
            double half = count > 1 ? 4 : 3;
            double y = canvas.top() + 21;
            String down = "l" + Svg.number(2 * half) + " " + Svg.number(2 * half);
            String up = "m0 " + Svg.number(-2 * half) + "l" + Svg.number(-2 * half) + " " + Svg.number(2 * half);
            String start = "M" + Svg.number(x - half) + " " + Svg.number(y - half);
            canvas.svg().path("refused", start + down + up, title);
        }
    }
}
