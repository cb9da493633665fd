package io.incumbent.tck.report;

import io.incumbent.tck.check.TermName;
import io.incumbent.tck.check.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One stretch of time of a scene, all its lanes one below the other. */
final class Strip {

    static final double WIDTH = 1200;
    static final double LEFT = 150;
    static final double RIGHT = 1164;

    private static final double AXIS = 26;
    private static final double BROKEN = 20;
    private static final double GUTTER = LEFT - 14;
    /** Room that a flag's name needs, and that of one with a count. */
    private static final double FLAG = 48;

    private static final double CROWD = 84;
    static final String VIOLATIONS = "violations";

    private final Scene scene;
    private final List<Lane> lanes;
    private final Scale scale;
    private final boolean dense;
    private final Tally tally;
    private final double lanesTop;

    Strip(Scene scene, List<Lane> lanes, long from, long to, boolean dense, Tally tally) {
        this.scene = scene;
        this.lanes = lanes;
        this.scale = new Scale(from, Math.max(to, from + 1), LEFT, RIGHT);
        this.dense = dense;
        this.tally = tally;
        this.lanesTop = AXIS + (scene.violations.isEmpty() ? 0 : BROKEN);
    }

    private double bottom() {
        return lanesTop + lanes.stream().mapToDouble(Lane::height).sum();
    }

    String draw(String label) {
        Svg svg = new Svg(WIDTH, bottom() + 6, label);
        if (!dense) {
            bands(svg);
        }
        new Axis(scale, scene.from).draw(svg, AXIS, bottom());
        double y = lanesTop;
        for (Lane lane : lanes) {
            lane(svg, lane, y);
            y += lane.height();
        }
        broken(svg);
        return svg.done();
    }

    private void lane(Svg svg, Lane lane, double y) {
        svg.group("lane " + lane.role(), "lane", lane.name());
        svg.line("rule", 0, y, RIGHT, y, "");
        String name = lane.role().equals("fault") ? "on " + lane.name() : lane.name();
        svg.text("lane-name", 6, y + Math.min(lane.height() / 2 + 4, 20), fit(name));
        lane.draw(new Canvas(svg, scale, y, dense, tally));
        svg.groupEnd();
    }

    /** A name as it is shown, cut if it is too long for the gutter. */
    static String fit(String name) {
        // What is hidden takes more room as a code.
        return Markup.fit(name, GUTTER / 12);
    }

    /** Behind everything: while something is wrong anywhere. */
    private void bands(Svg svg) {
        for (FaultSpan fault : scene.faults) {
            if (!fault.isInstant() && scale.shows(fault.from(), fault.to())) {
                double width = Math.max(1, scale.width(fault.from(), fault.to()));
                svg.rect("band", scale.x(fault.from()), AXIS, width, bottom() - AXIS, "");
            }
        }
    }

    private void broken(Svg svg) {
        Map<Violation, Focus> visible = new LinkedHashMap<>();
        for (Violation violation : scene.violations) {
            Focus focus = scene.focus(violation);
            if (scale.shows(focus.from(), focus.to())) {
                visible.put(violation, focus);
            }
        }
        visible.forEach((violation, focus) -> wedge(svg, violation, focus));
        flags(svg, visible);
    }

    /** From the lane of the one to the lane of the other, where both were certainly held. */
    private void wedge(Svg svg, Violation violation, Focus focus) {
        if (!focus.overlap() || violation.other() == null) {
            return;
        }
        double one = laneTop(violation.term());
        double other = laneTop(violation.other());
        if (one < 0 || other < 0) {
            return;
        }
        double top = Math.min(one, other) + CandidateLane.BAR_TOP - 3;
        double end = Math.max(one, other) + CandidateLane.BAR_TOP + CandidateLane.BAR_HEIGHT + 3;
        double x = scale.x(focus.from());
        double width = Math.max(3, scale.width(focus.from(), focus.to()));
        svg.rect("wedge", x, top, width, end - top, violation.toString());
    }

    /** The upper edge of the lane that has the term; negative if none has. */
    private double laneTop(TermName term) {
        double y = lanesTop;
        for (Lane lane : lanes) {
            if (lane instanceof CandidateLane candidate && candidate.has(term)) {
                return y;
            }
            y += lane.height();
        }
        return -1;
    }

    /** Every violation has a flag above the lanes; those that would cover each other share one that counts them. */
    private void flags(Svg svg, Map<Violation, Focus> visible) {
        List<Map.Entry<Violation, Focus>> sorted = new ArrayList<>(visible.entrySet());
        sorted.sort(Comparator.comparingLong(entry -> entry.getValue().from()));
        List<Map.Entry<Violation, Focus>> crowd = new ArrayList<>();
        for (Map.Entry<Violation, Focus> entry : sorted) {
            if (!crowd.isEmpty() && x(entry) - x(crowd.get(0)) >= (crowd.size() == 1 ? FLAG : CROWD)) {
                flag(svg, crowd);
                crowd.clear();
            }
            crowd.add(entry);
        }
        if (!crowd.isEmpty()) {
            flag(svg, crowd);
        }
    }

    private double x(Map.Entry<Violation, Focus> entry) {
        return scale.x(entry.getValue().from());
    }

    private void flag(Svg svg, List<Map.Entry<Violation, Focus>> crowd) {
        double x = x(crowd.get(0));
        String rule = crowd.get(0).getKey().rule().id();
        boolean same =
                crowd.stream().allMatch(entry -> entry.getKey().rule().id().equals(rule));
        String text = crowd.size() == 1 ? rule : same ? rule + " ×" + crowd.size() : crowd.size() + "×";
        svg.path("broken", "M" + Svg.number(x - 5) + " " + Svg.number(AXIS + 6) + "h10l-5 10z", "broken: " + text);
        boolean left = x + 8 + Canvas.room(text) > RIGHT;
        svg.text(left ? "broken-name before" : "broken-name", left ? x - 8 : x + 8, AXIS + 15, text);
        for (Map.Entry<Violation, Focus> entry : crowd) {
            tally.drawn(VIOLATIONS, scale.owns(entry.getValue().from()) ? 1 : 0);
        }
    }
}
