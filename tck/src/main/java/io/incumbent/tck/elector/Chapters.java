package io.incumbent.tck.elector;

import io.incumbent.tck.CatalogueRule;
import io.incumbent.tck.Finding;
import io.incumbent.tck.RuleCatalogue;
import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.history.History;
import io.incumbent.tck.report.Chapter;
import io.incumbent.tck.report.Expectation;
import io.incumbent.tck.report.ReportBuilder;
import io.incumbent.tck.report.RuleRow;
import io.incumbent.tck.script.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Tells the report's page what was played: a chapter for each script, and how many demands each rule made. */
final class Chapters {

    private final Season season;

    Chapters(Season season) {
        this.season = season;
    }

    void tell(ReportBuilder page) {
        demands().forEach((rule, checks) -> RuleCatalogue.find(rule).ifPresent(known -> page.rule(row(known, checks))));
        season.outcomes()
                .forEach(outcome -> outcome.judgement().ifPresent(judgement -> chapter(page, outcome, judgement)));
        season.outcomes()
                .forEach(outcome -> outcome.unplayed()
                        .ifPresent(why ->
                                page.fact("not played: " + outcome.script().id(), why.because())));
    }

    private Map<String, Long> demands() {
        Map<String, Long> demands = new TreeMap<>();
        season.outcomes()
                .forEach(outcome -> outcome.checks().forEach((rule, checks) -> demands.merge(rule, checks, Long::sum)));
        return demands;
    }

    private static RuleRow row(CatalogueRule rule, long checks) {
        return new RuleRow(rule.id(), rule.level(), rule.obligation(), Finding.State.KEPT, checks, null, "");
    }

    private static void chapter(ReportBuilder page, Outcome outcome, Judgement judgement) {
        try {
            History history = History.read(outcome.folder());
            page.chapter(Chapter.of(outcome.script().id(), history, judgement)
                    .about(outcome.script().title())
                    .expecting(outcome.excused().isEmpty() ? Expectation.HOLDS : Expectation.MAY_BREAK));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "the history of " + outcome.script().id() + " can't be read again", unreadable);
        }
    }
}
