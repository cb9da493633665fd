package io.incumbent.tck.report;

import io.incumbent.tck.Verdict;
import io.incumbent.tck.check.Rule;
import java.util.ArrayList;
import java.util.List;

/** What a verdict means, in words that claim no more than was seen. */
final class Claims {

    private Claims() {}

    static String of(Verdict verdict, List<RuleRow> rules, List<Chapter> chapters, List<Goal> goals) {
        long broken = rules.stream().filter(RuleRow::speaksAgainst).count();
        return switch (verdict) {
            case NOT_CONFORMANT ->
                Show.plural(broken, "rule") + " of " + rules.size()
                        + " broken or not run; each has its evidence below.";
            case INCONCLUSIVE -> "Nothing was found broken, but that means little: " + why(chapters, goals) + ".";
            case CONFORMANT, CONFORMANT_IN_ESSENTIALS -> "No rule was broken" + scope(chapters) + exclusion(rules);
        };
    }

    private static String why(List<Chapter> chapters, List<Goal> goals) {
        List<String> reasons = new ArrayList<>();
        goals.stream()
                .filter(goal -> !goal.reached())
                .forEach(goal -> reasons.add("\"" + goal.what() + "\" happened " + Show.plural(goal.count(), "time")
                        + " of at least " + Show.count(goal.atLeast())));
        chapters.stream()
                .filter(chapter -> chapter.verdict() == Verdict.INCONCLUSIVE)
                .forEach(chapter -> reasons.add("scenario \"" + chapter.name() + "\" is in doubt"));
        return reasons.isEmpty() ? "nothing was judged" : String.join("; ", reasons);
    }

    private static String scope(List<Chapter> chapters) {
        long terms = chapters.stream()
                .mapToLong(chapter -> chapter.judgement().terms())
                .sum();
        return chapters.isEmpty()
                ? "."
                : " in " + Show.plural(terms, "term") + " of " + Show.plural(chapters.size(), "scenario") + ".";
    }

    /** The rule of three. */
    private static String exclusion(List<RuleRow> rules) {
        return rules.stream()
                .filter(row -> row.id().equals(Rule.EXCLUSION.id()))
                .map(RuleRow::couldHaveFailed)
                .filter(count -> count != null && count >= 3)
                .findFirst()
                .map(count -> " Two terms could have been held at once n = " + Show.count(count)
                        + " times and never were: under these faults, and no others, that is rarer than 1 in "
                        + Show.count(count / 3) + " (at 95 %).")
                .orElse("");
    }
}
