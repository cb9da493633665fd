package io.incumbent.tck.report;

import io.incumbent.tck.check.TermName;
import io.incumbent.tck.check.TermSpan;
import java.util.List;
import java.util.Set;

/**
 * Terms of one lane. Solid while a term was certainly held, hatched while it was promised beyond that; one that may have
 * been a single instant is a diamond. The token stands in the bar, or beside it, if there is room.
 */
final class TermBars {

    static final String TERMS = "terms";

    private static final double NARROW = 4;
    private static final double CELL = 8;
    private static final double GAP = 3;

    private final Canvas canvas;
    private final Set<TermName> important;
    private final Set<TermName> broken;
    private final double y;

    TermBars(Canvas canvas, Set<TermName> important, Set<TermName> broken) {
        this.canvas = canvas;
        this.important = important;
        this.broken = broken;
        this.y = canvas.top() + CandidateLane.BAR_TOP;
    }

    /** The last time at which anything is drawn of it. */
    static long end(TermSpan term) {
        Long declared = term.declaredUntil();
        long held = Math.max(term.begunBy(), term.heldUntil());
        return declared == null ? held : Math.max(held, declared);
    }

    void draw(List<TermSpan> terms) {
        List<TermSpan> visible = terms.stream()
                .filter(term -> canvas.scale().shows(term.begunBy(), end(term)))
                .toList();
        Detail.Extent<TermSpan> extent = new Detail.Extent<>(
                term -> canvas.scale().at(term.begunBy()),
                term -> canvas.scale().at(end(term)),
                term -> important.contains(term.name()));
        Detail<TermSpan> detail = Detail.of(visible, extent, canvas.dense() ? Double.MAX_VALUE : NARROW, CELL);
        detail.cells().forEach(this::block);
        for (TermSpan term : detail.single()) {
            bar(term, roomAfter(term, visible));
            canvas.drawn(TERMS, term.begunBy());
        }
    }

    /** Up to whatever comes next in the lane. */
    private double roomAfter(TermSpan term, List<TermSpan> visible) {
        double end = canvas.scale().x(end(term));
        double next = Strip.WIDTH;
        for (TermSpan other : visible) {
            if (other.begunBy() > term.begunBy()) {
                next = canvas.scale().x(other.begunBy());
                break;
            }
        }
        return next - end - 2 * GAP;
    }

    private void bar(TermSpan term, double roomAfter) {
        canvas.svg().group("term", "token", Long.toString(term.name().token()));
        double from = canvas.scale().x(term.begunBy());
        double held = canvas.scale().x(Math.max(term.begunBy(), term.heldUntil()));
        double end = canvas.scale().x(end(term));
        if (end > held) {
            canvas.svg().rect("window", held, y + 3, end - held, CandidateLane.BAR_HEIGHT - 6, title(term));
        }
        double width = term.isCertain() ? Math.max(2, held - from) : 0;
        if (term.isCertain()) {
            String css = broken.contains(term.name()) ? "held marked" : "held";
            canvas.svg().rect(css, from, y, width, CandidateLane.BAR_HEIGHT, title(term));
        } else {
            diamond(from, title(term));
        }
        label(term, from, width, Math.max(end, from + width), roomAfter);
        canvas.svg().groupEnd();
    }

    private void diamond(double x, String title) {
        double middle = y + CandidateLane.BAR_HEIGHT / 2;
        canvas.svg().path("instant", "M" + Svg.number(x - 4) + " " + Svg.number(middle) + "l4 -6l4 6l-4 6z", title);
    }

    private void label(TermSpan term, double from, double width, double end, double roomAfter) {
        String token = Long.toString(term.name().token());
        double room = Canvas.room(token);
        double base = y + CandidateLane.BAR_HEIGHT - 5.5;
        if (room + 2 * GAP <= width) {
            canvas.svg().text("in-bar", from + width / 2, base, token);
        } else if (room <= roomAfter - (term.isCertain() ? 0 : GAP)) {
            canvas.svg().text("beside", end + GAP + (term.isCertain() ? 0 : GAP), base, token);
        }
    }

    static String title(TermSpan term) {
        Long declared = term.declaredUntil();
        String held = term.isCertain()
                ? ", certainly held for " + Show.duration(term.heldUntil() - term.begunBy())
                : ", held for an instant or longer";
        String promised = declared == null || declared <= term.heldUntil()
                ? ""
                : ", promised for another " + Show.duration(declared - Math.max(term.begunBy(), term.heldUntil()));
        return term.name() + held + promised;
    }

    /** As high as the share of its width for which the lane certainly held a term. */
    private void block(List<TermSpan> cell) {
        double left = canvas.scale().x(cell.get(0).begunBy());
        double right = left + 2;
        double held = 0;
        for (TermSpan term : cell) {
            right = Math.max(right, canvas.scale().x(end(term)));
            held += term.isCertain() ? canvas.scale().width(term.begunBy(), term.heldUntil()) : 0;
        }
        double share = Math.min(1, held / (right - left));
        double height = Math.max(3, share * CandidateLane.BAR_HEIGHT);
        double bottom = y + CandidateLane.BAR_HEIGHT;
        canvas.svg().rect("block", left, bottom - height, right - left, height, blockTitle(cell, share));
        canvas.merged(TERMS, cell.stream().mapToLong(TermSpan::begunBy));
    }

    private static String blockTitle(List<TermSpan> cell, double share) {
        long first = cell.get(0).name().token();
        long last = cell.get(cell.size() - 1).name().token();
        return cell.size() + " terms, tokens " + first + " to " + last + ", certainly held for "
                + Math.round(share * 100) + " % of this";
    }
}
