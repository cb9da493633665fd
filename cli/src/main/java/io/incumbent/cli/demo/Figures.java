package io.incumbent.cli.demo;

import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.check.Measure;
import io.incumbent.tck.check.Rule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the demonstration has shown, as the judge found it in what was recorded.
 *
 * @param term of all leases
 * @param terms how many were held
 * @param killTerms how long nobody led after the leader was killed, in terms
 * @param freezeTerms how long nobody led after the leader was frozen, in terms
 * @param handoverMillis how long nobody led after a resignation
 * @param written writes that the ledger accepted
 * @param refused writes that the ledger refused by their token
 * @param overlaps pairs of leases that were held at once
 * @param seconds how long it took
 */
record Figures(
        Duration term,
        int terms,
        double killTerms,
        double freezeTerms,
        double handoverMillis,
        long written,
        long refused,
        long overlaps,
        double seconds) {

    static Figures of(Judgement judgement, Company company, Plot.Measured measured, double seconds) {
        Duration term = company.term();
        return new Figures(
                term,
                judgement.terms(),
                took(judgement, "next term after kill of the leader") / (double) term.toNanos(),
                took(judgement, "next term after pause of the leader") / (double) term.toNanos(),
                measured.handoverNanos() / 1e6,
                company.ledger().accepted(company.election()),
                company.ledger().refused(company.election()),
                judgement.of(Rule.EXCLUSION).broken(),
                seconds);
    }

    private static long took(Judgement judgement, String what) {
        List<Measure> found = judgement.measures().stream()
                .filter(measure -> measure.what().equals(what))
                .toList();
        if (found.isEmpty()) {
            throw new DemoFailure("the record shows no " + what);
        }
        return found.get(0).most();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "killed: replaced in %.2f terms; frozen: in %.2f; resigned: in %.1f ms; stale writes refused: %d;"
                        + " overlapping leases: %d (term %.1f s, %d terms, %d writes, %.1f s)",
                killTerms,
                freezeTerms,
                handoverMillis,
                refused,
                overlaps,
                term.toMillis() / 1e3,
                terms,
                written,
                seconds);
    }

    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("termMillis", term.toMillis());
        fields.put("terms", terms);
        fields.put("failoverAfterKillTerms", rounded(killTerms));
        fields.put("failoverAfterFreezeTerms", rounded(freezeTerms));
        fields.put("handoverMillis", rounded(handoverMillis));
        fields.put("writesAccepted", written);
        fields.put("staleWritesRefused", refused);
        fields.put("overlappingLeases", overlaps);
        fields.put("seconds", rounded(seconds));
        return fields;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e3) / 1e3;
    }
}
