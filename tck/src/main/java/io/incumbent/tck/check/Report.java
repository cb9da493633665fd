package io.incumbent.tck.check;

import io.incumbent.tck.history.History;
import io.incumbent.tck.history.Times;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** A judgement as plain text. What is left out is counted. */
final class Report {

    private static final int MOST_SHOWN = 5;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(History history, Judgement judgement) {
        out.println(judgement.verdict() + ": " + judgement.events() + " events, " + judgement.terms() + " terms");
        some("doubt", judgement.doubts());
        some("torn by the death of its process", history.torn());
        table(judgement.rules());
        judgement.measures().forEach(this::measure);
        judgement.rules().forEach(this::violations);
    }

    private void some(String what, List<String> texts) {
        texts.stream().limit(MOST_SHOWN).forEach(text -> out.println(what + ": " + text));
        rest(what, texts.size() - Math.min(texts.size(), MOST_SHOWN));
    }

    private void rest(String what, long count) {
        if (count > 0) {
            out.println(what + ": and " + count + " more");
        }
    }

    private void table(List<RuleResult> rules) {
        row("rule", "verdict", "could fail", "margin", "");
        rules.forEach(result -> row(
                result.rule().id(),
                verdict(result),
                Long.toString(result.couldHaveFailed()),
                result.marginNanos() == null ? "-" : Times.show(result.marginNanos()),
                result.rule().title()));
    }

    /** A rule that could not have failed has not held. */
    private static String verdict(RuleResult result) {
        return result.broken() > 0 ? "BROKEN" : result.couldHaveFailed() > 0 ? "held" : "not seen";
    }

    private void row(String rule, String verdict, String checks, String margin, String title) {
        out.println(String.format(Locale.ROOT, "%-5s %-9s %10s %12s  %s", rule, verdict, checks, margin, title)
                .stripTrailing());
    }

    private void measure(Measure measure) {
        out.println(measure.rule() + " " + measure.what() + ": " + measure.count() + " times, "
                + Times.show(measure.least()) + " at least, " + Times.show(measure.median()) + " in the middle, "
                + Times.show(measure.most()) + " at most");
    }

    private void violations(RuleResult result) {
        result.violations().stream().limit(MOST_SHOWN).forEach(out::println);
        rest(
                "rule " + result.rule().id() + " broken",
                result.broken() - Math.min(result.violations().size(), MOST_SHOWN));
    }
}
