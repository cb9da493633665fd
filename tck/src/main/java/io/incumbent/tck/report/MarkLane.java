package io.incumbent.tck.report;

import io.incumbent.tck.history.Mark;
import java.util.List;

/**
 * What whoever directed the run remarked.
 *
 * @param marks the remarks, in the order of time
 */
record MarkLane(List<Mark> marks) implements Lane {

    static final String MARKS = "marks";

    private static final double CELL = 6;

    @Override
    public String name() {
        return "marks";
    }

    @Override
    public String role() {
        return "mark";
    }

    @Override
    public double height() {
        return 22;
    }

    private static long time(Mark mark) {
        return mark.at().from();
    }

    @Override
    public boolean hasAny(long from, long to) {
        return marks.stream().anyMatch(mark -> time(mark) >= from && time(mark) <= to);
    }

    @Override
    public void draw(Canvas canvas) {
        Scale scale = canvas.scale();
        List<Mark> visible =
                marks.stream().filter(mark -> scale.shows(time(mark))).toList();
        Detail.Extent<Mark> extent =
                new Detail.Extent<>(mark -> scale.at(time(mark)), mark -> scale.at(time(mark)), mark -> false);
        Detail<Mark> detail = Detail.of(visible, extent, CELL, CELL);
        for (Mark mark : detail.single()) {
            flag(canvas, scale.x(time(mark)), mark.text(), roomAfter(scale, mark, visible));
            canvas.drawn(MARKS, time(mark));
        }
        for (List<Mark> cell : detail.cells()) {
            flag(canvas, scale.x(time(cell.get(0))), cell.size() + " marks", 0);
            canvas.merged(MARKS, cell.stream().mapToLong(MarkLane::time));
        }
    }

    private static double roomAfter(Scale scale, Mark mark, List<Mark> visible) {
        int next = visible.indexOf(mark) + 1;
        double end = next < visible.size() ? scale.x(time(visible.get(next))) : Strip.WIDTH;
        return end - scale.x(time(mark)) - 12;
    }

    private static void flag(Canvas canvas, double x, String text, double room) {
        double y = canvas.top() + 4;
        canvas.svg().path("flag", "M" + Svg.number(x) + " " + Svg.number(y + 14) + "v-14l7 3.5l-7 3.5", text);
        if (Canvas.room(text) <= room) {
            canvas.svg().text("beside", x + 10, y + 11, text);
        }
    }
}
