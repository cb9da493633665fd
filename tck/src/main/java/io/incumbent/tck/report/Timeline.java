package io.incumbent.tck.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The timeline of a scene. A few terms are drawn one by one, in as many stretches of equal length, one below the other, as
 * make them legible. Of many there is one picture of all time, which shows how much there was of everything.
 */
final class Timeline {

    private static final int TERMS_IN_A_STRIP = 25;
    private static final int FEW = 125;
    private static final int MANY = 600;
    private static final int MOST_ROWS = 240;

    private final Scene scene;
    private final List<Lane> lanes;

    Timeline(Scene scene) {
        this.scene = scene;
        this.lanes = Lanes.of(scene);
    }

    /** All of it. */
    String html() {
        return scene.terms.size() <= FEW ? figure(strips(), false) : figure(1, true);
    }

    /** Term by term, if {@link #html()} is not, and there aren't too many. */
    String detail() {
        return scene.terms.size() > FEW && scene.terms.size() <= MANY ? figure(strips(), false) : "";
    }

    private int strips() {
        int wanted = (scene.terms.size() + TERMS_IN_A_STRIP - 1) / TERMS_IN_A_STRIP;
        return Math.max(1, Math.min(wanted, MOST_ROWS / Math.max(1, lanes.size())));
    }

    private String figure(int strips, boolean dense) {
        StringBuilder html = new StringBuilder();
        Tally tally = new Tally();
        long length = (scene.to - scene.from + strips - 1) / strips;
        for (int i = 0; i < strips; i++) {
            long from = scene.from + i * length;
            long to = Math.min(scene.to, from + length);
            String label = "timeline of election " + scene.election + ", part " + (i + 1) + " of " + strips;
            html.append(Html.picture(new Strip(scene, lanes, from, to, dense, tally).draw(label)));
        }
        return "<figure class=\"timeline\" data-tally=\"" + Markup.text(tally.data()) + "\">\n" + html
                + "<figcaption>" + Markup.text(tally.sentence()) + merging(tally) + cutNames()
                + "</figcaption></figure>\n";
    }

    private static String merging(Tally tally) {
        return tally.merged(TermBars.TERMS) == 0
                ? ""
                : " A merged block is as high as the share of its time for which a term was certainly held; what broke a"
                        + " rule or came nearest to it is always drawn by itself.";
    }

    /** Nothing is cut without being told in full. */
    private String cutNames() {
        String cut = lanes.stream()
                .map(Lane::name)
                .distinct()
                .filter(name -> !Strip.fit("on " + name).equals("on " + name))
                .map(name -> "<li><bdi>" + Markup.text(name) + "</bdi></li>")
                .collect(Collectors.joining());
        return cut.isEmpty() ? "" : " Names in full: <ul class=\"names\">" + cut + "</ul>";
    }
}
