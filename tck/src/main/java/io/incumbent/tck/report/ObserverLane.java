package io.incumbent.tck.report;

import io.incumbent.tck.history.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * Which token an observer reported, as a line that steps: it must never go down. Where it reported nobody there is a gap.
 *
 * @param name the observer
 * @param seen what it reported, in the order of time
 * @param end until when the last report stands
 */
record ObserverLane(String name, List<Observation> seen, long end) implements Lane {

    static final String OBSERVATIONS = "observations";

    private static final double HEIGHT = 40;
    private static final double LOWEST = 36;
    private static final double HIGHEST = 14;
    /** Steps nearer than that can't be told apart. */
    private static final double COLUMN = 1.5;

    /** A report, until the next. */
    private record Level(long from, long to, long token) {}

    @Override
    public String role() {
        return "observer";
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public boolean hasAny(long from, long to) {
        return !levels(from, to).isEmpty();
    }

    private static long time(Observation observation) {
        return observation.at().from();
    }

    private List<Level> levels(long from, long to) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            long start = time(seen.get(i));
            long stop = i + 1 < seen.size() ? time(seen.get(i + 1)) : end;
            if (start <= to && stop >= from) {
                levels.add(new Level(start, stop, seen.get(i).token()));
            }
        }
        return levels;
    }

    @Override
    public void draw(Canvas canvas) {
        List<Level> levels = levels(canvas.scale().from(), canvas.scale().to());
        long least =
                levels.stream().mapToLong(Level::token).filter(t -> t > 0).min().orElse(0);
        long most = levels.stream().mapToLong(Level::token).max().orElse(0);
        Steps steps = new Steps(canvas, least, most);
        levels.forEach(steps::take);
        steps.finish();
    }

    /** Draws levels; those in one column become one upright stroke from the least to the greatest. */
    private static final class Steps {

        private final Canvas canvas;
        private final long least;
        private final long most;
        private final StringBuilder path = new StringBuilder();
        private final List<Level> column = new ArrayList<>();
        private boolean drawing;
        private double labelEnd;

        Steps(Canvas canvas, long least, long most) {
            this.canvas = canvas;
            this.least = least;
            this.most = most;
        }

        private double y(long token) {
            double share = most == least ? 0.5 : (double) (token - least) / (double) (most - least);
            return canvas.top() + LOWEST - share * (LOWEST - HIGHEST);
        }

        void take(Level level) {
            Scale scale = canvas.scale();
            if (!column.isEmpty() && scale.at(level.to) - scale.at(column.get(0).from) >= COLUMN) {
                flush();
            }
            column.add(level);
            if (scale.at(level.to) - scale.at(column.get(0).from) >= COLUMN) {
                flush();
            }
        }

        void finish() {
            flush();
            if (path.length() > 0) {
                canvas.svg().path("observed", path.toString(), "");
            }
        }

        private void flush() {
            if (column.size() == 1) {
                one(column.get(0));
            } else if (!column.isEmpty()) {
                many();
            }
            column.clear();
        }

        private void one(Level level) {
            canvas.drawn(OBSERVATIONS, level.from);
            if (level.token == 0) {
                drawing = false;
                return;
            }
            double from = canvas.scale().x(level.from);
            double to = canvas.scale().x(level.to);
            go(from, y(level.token));
            path.append('H').append(Svg.number(to));
            label(level.token, from, to);
        }

        private void many() {
            canvas.merged(OBSERVATIONS, column.stream().mapToLong(Level::from));
            double x = canvas.scale().x(column.get(0).from);
            for (Level level : column) {
                if (level.token > 0) {
                    go(x, y(level.token));
                }
            }
            drawing = drawing && column.get(column.size() - 1).token > 0;
        }

        private void go(double x, double y) {
            if (drawing) {
                path.append('H').append(Svg.number(x)).append('V').append(Svg.number(y));
            } else {
                path.append('M').append(Svg.number(x)).append(' ').append(Svg.number(y));
                drawing = true;
            }
        }

        private void label(long token, double from, double to) {
            String text = Long.toString(token);
            if (Canvas.room(text) + 4 <= to - Math.max(from, labelEnd)) {
                canvas.svg().text("beside", Math.max(from, labelEnd) + 2, y(token) - 4, text);
                labelEnd = Math.max(from, labelEnd) + Canvas.room(text) + 4;
            }
        }
    }
}
