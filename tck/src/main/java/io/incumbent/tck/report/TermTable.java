package io.incumbent.tck.report;

import io.incumbent.tck.check.TermSpan;
import io.incumbent.tck.history.Event;
import java.util.List;
import java.util.stream.Collectors;

/** The terms in words and numbers, for those who can't see the picture, and for looking things up. */
final class TermTable {

    private static final int MOST = 200;

    private TermTable() {}

    static String html(Scene scene) {
        if (scene.terms.isEmpty()) {
            return "";
        }
        String rows = scene.terms.stream()
                .limit(MOST)
                .map(term -> row(term, scene.from))
                .collect(Collectors.joining());
        String rest = scene.terms.size() > MOST
                ? Html.note("The first " + MOST + " of " + Show.count(scene.terms.size())
                        + " terms; all of them are in results.json.")
                : "";
        return rest
                + Tables.table(
                        List.of(
                                "#Token",
                                "Candidate",
                                "#begun by, ms",
                                "#held until, ms",
                                "#promised until, ms",
                                "Begun: line",
                                "Held: line"),
                        rows);
    }

    private static String row(TermSpan term, long origin) {
        Long declared = term.declaredUntil();
        return "<tr>" + Html.cell("number", Long.toString(term.name().token()))
                + Html.cell("name", term.name().candidate())
                + Html.cell("number", Show.millis(term.begunBy() - origin))
                + Html.cell("number", term.isCertain() ? Show.millis(term.heldUntil() - origin) : "an instant")
                + Html.cell("number", declared == null ? "–" : Show.millis(declared - origin))
                + Html.cell("detail", line(term.begun()))
                + Html.cell("detail", line(term.held()))
                + "</tr>\n";
    }

    private static String line(Event event) {
        return "#" + event.seq() + " of " + event.process();
    }
}
