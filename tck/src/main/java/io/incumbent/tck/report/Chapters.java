package io.incumbent.tck.report;

import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.check.Measure;
import io.incumbent.tck.check.RuleResult;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.Times;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario as a section that can be folded; those in which something was broken are open. */
final class Chapters {

    /** More elections than that are told in one line each. */
    private static final int MOST_SCENES = 40;

    private final List<Bound> bounds;
    private final boolean only;

    Chapters(List<Bound> bounds, boolean only) {
        this.bounds = bounds;
        this.only = only;
    }

    static String verdict(Chapter chapter) {
        String sign = Html.sign(chapter.verdict()) + " ";
        return chapter.expectation() == Expectation.HOLDS
                ? sign + chapter.verdict()
                : sign + chapter.expectation() + (chapter.isBroken() ? ", broke" : ", did not break");
    }

    String html(Chapter chapter, int index) {
        Judgement judgement = chapter.judgement();
        boolean open = only || chapter.isBroken();
        String counts = Show.plural(judgement.terms(), "term") + ", " + Show.plural(judgement.events(), "event");
        return "<details id=\"scenario-" + index + "\" class=\"chapter\"" + (open ? " open=\"open\"" : "")
                + "><summary><bdi>" + Markup.text(chapter.name()) + "</bdi>: <span class=\""
                + Html.css(chapter.verdict()) + "\"><strong>"
                + Markup.text(verdict(chapter)) + "</strong></span> <span class=\"note\">" + counts
                + "</span></summary>\n" + body(chapter) + "</details>\n";
    }

    private String body(Chapter chapter) {
        Judgement judgement = chapter.judgement();
        History history = chapter.history();
        return (chapter.about().isEmpty() ? "" : "<p>" + Markup.text(chapter.about()) + "</p>\n")
                + list("In doubt, because", judgement.doubts())
                + list("Last line torn by the death of its process", history.torn())
                + uncounted(judgement)
                + origin(history)
                + scenes(Scenes.of(chapter))
                + histograms(judgement.measures());
    }

    private static String origin(History history) {
        return history.events().isEmpty()
                ? ""
                : Html.note("0 on the axes of this scenario is "
                        + Times.show(history.events().get(0).at().from()) + " in the lines of its history.");
    }

    private static String list(String what, List<String> texts) {
        return texts.isEmpty()
                ? ""
                : "<p>" + what + ":</p><ul>"
                        + texts.stream()
                                .map(text -> "<li>" + Markup.text(text) + "</li>")
                                .collect(Collectors.joining())
                        + "</ul>\n";
    }

    /** The judge keeps the first violations of each rule, and counts the rest. */
    private static String uncounted(Judgement judgement) {
        return judgement.rules().stream()
                .filter(rule -> rule.broken() > rule.violations().size())
                .map(Chapters::uncounted)
                .collect(Collectors.joining());
    }

    private static String uncounted(RuleResult rule) {
        return Html.note("Rule " + rule.rule().id() + " was broken "
                + Show.plural(rule.broken(), "time") + "; the judge kept the evidence of the first "
                + rule.violations().size() + ", which are shown.");
    }

    private static String scenes(List<Scene> scenes) {
        if (scenes.isEmpty()) {
            return Html.note("Nothing was recorded about any election.");
        }
        StringBuilder html = new StringBuilder();
        scenes.stream().limit(MOST_SCENES).forEach(scene -> html.append(scene(scene, scenes.size() > 3)));
        return html + others(scenes.stream().skip(MOST_SCENES).toList());
    }

    private static String scene(Scene scene, boolean many) {
        String name = "election <bdi>" + Markup.text(scene.election) + "</bdi>";
        Timeline timeline = new Timeline(scene);
        String content = timeline.html()
                + new Zooms(scene).violations()
                + fold("The timeline, term by term", timeline.detail())
                + fold("Where terms came nearest to each other", new Zooms(scene).margins())
                + "<h4>Tokens over time</h4>\n" + new Staircase(scene).html()
                + fold("Terms as a table", TermTable.html(scene));
        return many && scene.violations.isEmpty()
                ? "<details><summary>" + name + " <span class=\"note\">" + Show.plural(scene.terms.size(), "term")
                        + "</span></summary>\n" + content + "</details>\n"
                : "<section><h3>" + name + "</h3>\n" + content + "</section>\n";
    }

    private static String fold(String title, String content) {
        return content.isEmpty() ? "" : "<details><summary>" + title + "</summary>\n" + content + "</details>\n";
    }

    private static String others(List<Scene> scenes) {
        if (scenes.isEmpty()) {
            return "";
        }
        String rows = scenes.stream()
                .map(scene -> "<tr>" + Html.cell("name", scene.election)
                        + Html.cell("number", Show.count(scene.terms.size()))
                        + Html.cell("number", Show.count(scene.violations.size())) + "</tr>\n")
                .collect(Collectors.joining());
        return Html.note("Only the first " + MOST_SCENES + " of " + (MOST_SCENES + scenes.size())
                        + " elections have pictures; those with violations come first. The others:")
                + Tables.table(List.of("Election", "#terms", "#violations"), rows);
    }

    private String histograms(List<Measure> measures) {
        return measures.isEmpty()
                ? ""
                : "<h4>How long until the next leader</h4>\n<div class=\"histograms\">\n"
                        + measures.stream()
                                .map(measure -> Histogram.html(measure, bounds))
                                .collect(Collectors.joining())
                        + "</div>\n";
    }
}
