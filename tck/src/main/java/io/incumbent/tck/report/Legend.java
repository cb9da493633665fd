package io.incumbent.tck.report;

import java.util.function.UnaryOperator;

/** How to read the timelines. */
final class Legend {

    private static final double WIDTH = 44;
    private static final double HEIGHT = 20;

    private Legend() {}

    static String html() {
        return "<ul class=\"legend\">"
                + entry(
                        "certainly held, with its token",
                        svg -> svg.rect("held", 1, 2, 42, 16, "").text("in-bar", 22, 14, "17"))
                + entry("promised beyond that", svg -> svg.rect("window", 1, 4, 42, 12, ""))
                + entry("held for an instant or longer", svg -> svg.path("instant", "M18 10l4 -6l4 6l-4 6z", ""))
                + entry("campaigning", svg -> svg.line("campaign", 1, 10, 43, 10, ""))
                + entry("outcome unknown", svg -> svg.rect("hollow", 2, 7, 40, 6, ""))
                + entry("paused", svg -> svg.rect("pause", 1, 1, 42, 18, ""))
                + entry("hit by a fault without an end", svg -> svg.path("hit", "M18 6l8 8m0 -8l-8 8", ""))
                + entry(
                        "while a fault lasts",
                        svg -> svg.rect("band", 0, 0, 44, 20, "").rect("fault", 4, 4, 36, 12, ""))
                + entry("write accepted", svg -> svg.circle("accepted", 22, 10, 3, ""))
                + entry("write refused", svg -> svg.path("refused", "M18 6l8 8m0 -8l-8 8", ""))
                + entry("token an observer reports", svg -> svg.path("observed", "M2 16H16V10H30V4H42", ""))
                + entry(
                        "many terms merged",
                        svg -> svg.rect("block", 2, 9, 20, 9, "").rect("block", 22, 4, 20, 14, ""))
                + entry("two terms certainly held at once", svg -> svg.rect("wedge", 14, 1, 16, 18, ""))
                + entry("a rule broken", svg -> svg.path("broken", "M17 5h10l-5 10z", ""))
                + "</ul>\n";
    }

    private static String entry(String says, UnaryOperator<Svg> shape) {
        return "<li>" + shape.apply(new Svg(WIDTH, HEIGHT, says)).done() + Markup.text(says) + "</li>\n";
    }
}
