package io.incumbent.tck.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What hit one server, or one candidate. Faults that last at the same time are drawn one below the other.
 *
 * @param name what was hit
 * @param faults what hit it, in the order of time
 */
record FaultLane(String name, List<FaultSpan> faults) implements Lane {

    static final String FAULTS = "faults";

    private static final double ROW = 17;
    private static final double NARROW = 3;
    private static final double CELL = 8;

    @Override
    public String role() {
        return "fault";
    }

    @Override
    public double height() {
        return rows().size() * ROW + 4;
    }

    /** The first row that is free when a fault begins. */
    private List<List<FaultSpan>> rows() {
        List<List<FaultSpan>> rows = new ArrayList<>();
        for (FaultSpan fault : faults) {
            rowFor(fault, rows).add(fault);
        }
        return rows;
    }

    private static List<FaultSpan> rowFor(FaultSpan fault, List<List<FaultSpan>> rows) {
        for (List<FaultSpan> row : rows) {
            if (row.get(row.size() - 1).to() <= fault.from()) {
                return row;
            }
        }
        rows.add(new ArrayList<>());
        return rows.get(rows.size() - 1);
    }

    @Override
    public boolean hasAny(long from, long to) {
        return faults.stream().anyMatch(fault -> fault.from() <= to && fault.to() >= from);
    }

    @Override
    public void draw(Canvas canvas) {
        if (canvas.dense()) {
            Scale scale = canvas.scale();
            List<FaultSpan> begun =
                    faults.stream().filter(fault -> scale.shows(fault.from())).toList();
            Columns.of(begun, FaultSpan::from, scale)
                    .bars(canvas, "fault", FAULTS, FaultSpan::from, canvas.top() + ROW, ROW - 2);
            return;
        }
        double y = canvas.top() + 2;
        for (List<FaultSpan> row : rows()) {
            row(canvas, row, y);
            y += ROW;
        }
    }

    private static void row(Canvas canvas, List<FaultSpan> row, double y) {
        Scale scale = canvas.scale();
        List<FaultSpan> visible = row.stream()
                .filter(fault -> scale.shows(fault.from(), fault.to()))
                .toList();
        Detail.Extent<FaultSpan> extent =
                new Detail.Extent<>(fault -> scale.at(fault.from()), fault -> scale.at(fault.to()), fault -> false);
        Detail<FaultSpan> detail = Detail.of(visible, extent, NARROW, CELL);
        for (FaultSpan fault : detail.single()) {
            one(canvas, fault, y, roomAfter(scale, fault, visible));
            canvas.drawn(FAULTS, fault.from());
        }
        for (List<FaultSpan> cell : detail.cells()) {
            double from = scale.x(cell.get(0).from());
            double to = scale.x(cell.get(cell.size() - 1).to());
            canvas.svg().rect("fault crowd", from, y, Math.max(3, to - from), ROW - 4, cell.size() + " faults");
            canvas.merged(FAULTS, cell.stream().mapToLong(FaultSpan::from));
        }
    }

    private static double roomAfter(Scale scale, FaultSpan fault, List<FaultSpan> visible) {
        int next = visible.indexOf(fault) + 1;
        double end = Math.max(scale.x(fault.to()), scale.x(fault.from()) + 3);
        return (next < visible.size() ? scale.x(visible.get(next).from()) : Strip.WIDTH) - end - 6;
    }

    private static void one(Canvas canvas, FaultSpan fault, double y, double roomAfter) {
        double from = canvas.scale().x(fault.from());
        double width = Math.max(3, canvas.scale().width(fault.from(), fault.to()));
        String css = fault.isInstant() ? "fault hit" : fault.isPause() ? "fault paused" : "fault";
        canvas.svg().rect(css, from, y, width, ROW - 4, fault.title());
        if (Canvas.room(fault.kind()) + 8 <= width) {
            double middle = Math.max(from, canvas.scale().left()) + width / 2;
            canvas.svg().text("on-fault", middle, y + ROW - 7, fault.kind());
        } else if (Canvas.room(fault.kind()) <= roomAfter) {
            canvas.svg().text("beside", from + width + 3, y + ROW - 7, fault.kind());
        }
    }
}
