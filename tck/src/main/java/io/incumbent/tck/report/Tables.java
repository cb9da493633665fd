package io.incumbent.tck.report;

import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.check.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is told in tables: rules, scenarios, goals, faults. */
final class Tables {

    private Tables() {}

    /** Headings that begin with # are of columns of numbers. */
    static String table(List<String> headings, String rows) {
        String head = headings.stream()
                .map(name -> name.startsWith("#")
                        ? "<th scope=\"col\" class=\"number\">" + Markup.text(name.substring(1)) + "</th>"
                        : "<th scope=\"col\">" + Markup.text(name) + "</th>")
                .collect(Collectors.joining());
        return "<div class=\"scroll\"><table><thead><tr>" + head + "</tr></thead>\n<tbody>" + rows
                + "</tbody></table></div>\n";
    }

    static String rules(List<RuleRow> rules) {
        String rows = rules.stream().map(Tables::rule).collect(Collectors.joining());
        return table(
                List.of("Rule", "Obligation", "Verdict", "#could have failed", "#smallest margin, ms", "Detail"), rows);
    }

    private static String rule(RuleRow row) {
        Long checks = row.couldHaveFailed();
        Long margin = row.marginNanos();
        return "<tr>" + Html.cell("id", row.id())
                + Html.cell("obligation", row.obligation())
                + Html.cell("state " + Html.css(row.state()), Html.sign(row.state()))
                + Html.cell("number", checks == null ? "–" : Show.count(checks))
                + Html.cell("number", margin == null ? "–" : Show.millis(margin))
                + Html.cell("detail", row.detail())
                + "</tr>\n";
    }

    static String chapters(List<Chapter> chapters) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < chapters.size(); i++) {
            rows.append(chapter(chapters.get(i), i));
        }
        return table(
                List.of("Scenario", "Verdict", "#broken", "#terms", "#events", "#smallest margin, ms"),
                rows.toString());
    }

    private static String chapter(Chapter chapter, int index) {
        Judgement judgement = chapter.judgement();
        String margin = judgement.tightest().isEmpty()
                ? "–"
                : Show.millis(judgement.tightest().get(0).margin());
        return "<tr><td><a href=\"#scenario-" + index + "\">" + Markup.text(chapter.name()) + "</a></td>"
                + Html.cell("state " + Html.css(chapter.verdict()), Chapters.verdict(chapter))
                + Html.cell("number", Show.count(broken(judgement)))
                + Html.cell("number", Show.count(judgement.terms()))
                + Html.cell("number", Show.count(judgement.events()))
                + Html.cell("number", margin)
                + "</tr>\n";
    }

    static long broken(Judgement judgement) {
        return judgement.rules().stream().mapToLong(rule -> rule.broken()).sum();
    }

    /** What the whole is worth: where exclusion may break, fencing must hold. */
    static String fencing(List<Chapter> chapters) {
        String rows = chapters.stream()
                .filter(chapter -> chapter.expectation() != Expectation.HOLDS)
                .map(Tables::fencing)
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? ""
                : "<h2>Fencing, where exclusion is allowed to break</h2>\n"
                        + table(
                                List.of(
                                        "Scenario",
                                        "Rules",
                                        "#exclusion broken (1.01)",
                                        "#stale writes accepted (2.05)"),
                                rows);
    }

    private static String fencing(Chapter chapter) {
        return "<tr>" + Html.cell("name", chapter.name())
                + Html.cell("state", chapter.expectation().toString())
                + times(chapter, Rule.EXCLUSION)
                + times(chapter, Rule.FENCING)
                + "</tr>\n";
    }

    private static String times(Chapter chapter, Rule rule) {
        long broken = chapter.judgement().of(rule).broken();
        long checks = chapter.judgement().of(rule).couldHaveFailed();
        return Html.cell("number", Show.count(broken) + " of " + Show.count(checks));
    }

    static String goals(List<Goal> goals) {
        String rows = goals.stream().map(Tables::goal).collect(Collectors.joining());
        return table(List.of("What must happen sometimes", "#happened", "#at least", "Reached"), rows);
    }

    private static String goal(Goal goal) {
        return "<tr>" + Html.cell("name", goal.what())
                + Html.cell("number", Show.count(goal.count()))
                + Html.cell("number", goal.atLeast() == 0 ? "–" : Show.count(goal.atLeast()))
                + Html.cell(goal.reached() ? "state good" : "state bad", goal.reached() ? "✓ yes" : "✗ no")
                + "</tr>\n";
    }

    static String faults(List<FaultEvidence> faults) {
        String rows = faults.stream().map(Tables::fault).collect(Collectors.joining());
        return table(List.of("Fault", "#caused", "#with proven effect", "Figures"), rows);
    }

    private static String fault(FaultEvidence fault) {
        String figures = new TreeMap<>(fault.effects())
                .entrySet().stream()
                        .map((Map.Entry<String, Long> effect) -> effect.getKey() + " " + Show.count(effect.getValue()))
                        .collect(Collectors.joining(", "));
        return "<tr>" + Html.cell("name", fault.kind())
                + Html.cell("number", Show.count(fault.injected()))
                + Html.cell("number", Show.count(fault.effective()))
                + Html.cell("detail", figures.isEmpty() ? "–" : figures)
                + "</tr>\n";
    }
}
