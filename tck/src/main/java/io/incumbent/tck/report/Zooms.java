package io.incumbent.tck.report;

import io.incumbent.tck.check.Rule;
import io.incumbent.tck.check.TermName;
import io.incumbent.tck.check.TightSpot;
import io.incumbent.tck.check.Violation;
import io.incumbent.tck.history.Event;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What broke a rule, and what came nearest to it, from near by and with the lines that prove it. */
final class Zooms {

    /** Of each rule so many violations get a picture; the others are told in words. */
    private static final int PICTURES = 5;

    /** How much of the surroundings is shown on each side, as a multiple of what is looked at. */
    private static final double AROUND_VIOLATION = 0.8;

    private static final double AROUND_MARGIN = 2;
    private static final long LEAST_NANOS = 2_000;

    private final Scene scene;
    private final List<Lane> lanes;

    Zooms(Scene scene) {
        this.scene = scene;
        this.lanes = Lanes.of(scene);
    }

    /** Every violation that the judge kept. */
    String violations() {
        StringBuilder html = new StringBuilder();
        Map<Rule, Integer> pictures = new EnumMap<>(Rule.class);
        for (Violation violation : scene.violations) {
            int nth = pictures.merge(violation.rule(), 1, Integer::sum);
            html.append(violation(violation, nth <= PICTURES));
        }
        boolean some = pictures.values().stream().anyMatch(count -> count > PICTURES);
        String note = some ? Html.note("The first " + PICTURES + " of each rule have a picture.") : "";
        return html.isEmpty() ? "" : "<h4>What broke a rule</h4>\n" + note + html;
    }

    private String violation(Violation violation, boolean picture) {
        Focus focus = scene.focus(violation);
        long pad = Math.max(
                (long) ((focus.to() - focus.from()) * AROUND_VIOLATION), Math.max(scene.usualTerm() / 3, LEAST_NANOS));
        String head = "<strong class=\"bad\">✗ " + violation.rule().id() + "</strong> "
                + Markup.text(violation.term() + " " + violation.what()) + overlap(focus);
        return figure(
                "violation",
                head,
                violation.evidence(),
                picture ? strip(focus.from() - pad, focus.to() + pad, violation.term(), violation.other()) : "");
    }

    private static String overlap(Focus focus) {
        return focus.overlap() ? ": both certainly, for " + Show.duration(focus.to() - focus.from()) : "";
    }

    /** The tightest margins, over all of the chapter. */
    String margins() {
        return scene.tight.stream().map(this::margin).collect(Collectors.joining());
    }

    private String margin(TightSpot spot) {
        long pad = Math.max((long) (spot.margin() * AROUND_MARGIN), LEAST_NANOS);
        String head = "<strong>" + Show.duration(spot.margin()) + "</strong> between "
                + Markup.text(spot.earlier() + " and " + spot.later()) + " (rule "
                + spot.rule().id() + ")";
        String picture = strip(spot.over() - pad, spot.begun() + pad, spot.earlier(), spot.later());
        return figure("margin", head, spot.evidence(), picture);
    }

    private static String figure(String css, String head, List<Event> evidence, String picture) {
        String lines = evidence.stream()
                .map(event -> "<li><code>" + Markup.text(event.toString()) + "</code></li>")
                .collect(Collectors.joining());
        return "<figure class=\"zoom " + css + "\"><figcaption>" + head + "<ol class=\"evidence\">" + lines
                + "</ol></figcaption>\n" + picture + "</figure>\n";
    }

    /** Only of those concerned, and of whatever else has something to show there. */
    private String strip(long from, long to, TermName one, @Nullable TermName other) {
        Set<String> names = other == null
                ? Set.of(one.candidate())
                : Set.copyOf(List.of(one.candidate(), other.candidate()).stream()
                        .distinct()
                        .toList());
        List<Lane> some = lanes.stream()
                .filter(lane -> lane instanceof CandidateLane ? names.contains(lane.name()) : lane.hasAny(from, to))
                .toList();
        String label = "from near by: " + one + (other == null ? "" : " and " + other);
        return Html.picture(
                new Strip(scene, some, Math.max(from, scene.from), Math.min(to, scene.to), false, new Tally())
                        .draw(label));
    }
}
