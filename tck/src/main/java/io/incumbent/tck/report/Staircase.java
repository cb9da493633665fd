package io.incumbent.tck.report;

import io.incumbent.tck.check.TermSpan;
import java.util.ArrayList;
import java.util.List;

/** The tokens over time: they must rise. */
final class Staircase {

    private static final double TOP = 30;
    private static final double BOTTOM = 190;
    private static final double COLUMN = 5;
    static final String STEPS = "terms";

    private final Scene scene;
    private final Scale scale;
    private final long least;
    private final long most;
    private final Tally tally = new Tally();

    Staircase(Scene scene) {
        this.scene = scene;
        this.scale = new Scale(scene.from, scene.to, Strip.LEFT, Strip.RIGHT);
        this.least = scene.terms.stream()
                .mapToLong(term -> term.name().token())
                .min()
                .orElse(0);
        this.most = scene.terms.stream()
                .mapToLong(term -> term.name().token())
                .max()
                .orElse(0);
    }

    String html() {
        if (scene.terms.isEmpty()) {
            return "";
        }
        Svg svg = new Svg(Strip.WIDTH, BOTTOM + 10, "tokens over time in election " + scene.election);
        new Axis(scale, scene.from).draw(svg, 26, BOTTOM);
        levels(svg);
        svg.text("lane-name", 6, TOP + 4, "token");
        steps(svg);
        int falls = falls(svg);
        String verdict = falls == 0
                ? "Tokens rise from term to term. "
                : "✗ " + Show.plural(falls, "token") + " not greater than one before. ";
        return "<figure class=\"staircase\" data-tally=\"" + tally.data() + "\">" + Html.picture(svg.done())
                + "<figcaption>" + verdict + Markup.text(tally.sentence()) + "</figcaption></figure>\n";
    }

    private double y(long token) {
        double share = most == least ? 0.5 : (double) (token - least) / (double) (most - least);
        return BOTTOM - 8 - share * (BOTTOM - 8 - TOP - 4);
    }

    private void levels(Svg svg) {
        long step = Axis.round((double) (most - least) / 5);
        long first = Math.floorDiv(least + step - 1, step) * step;
        for (long token = first; token <= most; token += step) {
            svg.line("tick", Strip.LEFT, y(token), Strip.RIGHT, y(token), "");
            svg.text("level", Strip.LEFT - 8, y(token) + 4, Show.count(token));
        }
    }

    private void steps(Svg svg) {
        StringBuilder path = new StringBuilder();
        String last = "";
        for (TermSpan term : scene.terms) {
            String x = Svg.number(scale.x(term.begunBy()));
            String y = Svg.number(y(term.name().token()));
            String step = path.length() == 0 ? "M" + x + " " + y : "H" + x + "V" + y;
            // What can't be told from the last step is drawn already.
            if (!step.equals(last)) {
                path.append(step);
            }
            last = step;
        }
        path.append('H').append(Svg.number(Strip.RIGHT));
        svg.path("observed", path.toString(), "");
        points(svg);
    }

    private void points(Svg svg) {
        Detail.Extent<TermSpan> extent =
                new Detail.Extent<>(term -> scale.at(term.begunBy()), term -> scale.at(term.begunBy()), term -> false);
        Detail<TermSpan> detail = Detail.of(scene.terms, extent, COLUMN, COLUMN);
        for (TermSpan term : detail.single()) {
            svg.circle(
                    "point",
                    scale.x(term.begunBy()),
                    y(term.name().token()),
                    2.6,
                    term.name().toString());
            tally.drawn(STEPS, 1);
        }
        detail.cells().forEach(cell -> tally.merged(STEPS, cell.size()));
    }

    /** Each is marked, however many there are. */
    private int falls(Svg svg) {
        List<TermSpan> falls = new ArrayList<>();
        long greatest = Long.MIN_VALUE;
        for (TermSpan term : scene.terms) {
            if (term.name().token() <= greatest) {
                falls.add(term);
            }
            greatest = Math.max(greatest, term.name().token());
        }
        for (TermSpan term : falls) {
            String at = "M" + Svg.number(scale.x(term.begunBy()) - 5) + " "
                    + Svg.number(y(term.name().token()) - 11);
            svg.path("broken", at + "h10l-5 9z", term.name() + " has no greater token than one before");
        }
        return falls.size();
    }
}
