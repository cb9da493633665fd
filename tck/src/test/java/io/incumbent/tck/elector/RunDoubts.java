package io.incumbent.tck.elector;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.script.ScriptSet;

/** Asks a chapter about what was played, as JUnit would. */
public final class RunDoubts {

    private RunDoubts() {}

    /**
     * Asks for one rule.
     *
     * @param season what was played
     * @param subject with whom
     * @param rule the number of the rule
     * @return what it says against the run or the electors; empty if nothing
     */
    public static String of(Season season, ElectorsUnderTest subject, String rule) {
        try {
            demand(season, new ValidityRules(season, Goals.of(subject, ScriptSet.WHOLE)) {}, rule);
            return "";
        } catch (AssertionError how) {
            return String.valueOf(how.getMessage());
        }
    }

    private static void demand(Season season, ValidityRules ofTheRun, String rule) {
        switch (rule) {
            case "7.01" -> ofTheRun.faultsHadEffect();
            case "7.02" -> ofTheRun.goalsReached();
            case "7.03" -> ofTheRun.enoughWasDone();
            case "7.04" -> ofTheRun.historiesAreSound();
            case "7.05" -> ofTheRun.controlsFired();
            default -> season.standing(rule).demandKept();
        }
    }
}
