package io.incumbent.cli.demo;

import io.incumbent.tck.check.Assumptions;
import io.incumbent.tck.check.Checker;
import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.check.Verdict;
import io.incumbent.tck.check.Violation;
import io.incumbent.tck.history.History;
import io.incumbent.tck.report.Chapter;
import io.incumbent.tck.report.Goal;
import io.incumbent.tck.report.ReportFiles;
import io.incumbent.tck.report.ReportInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Plays, has the record judged, and draws the page. */
final class Demo {

    private final Cast cast;
    private final Audience audience;
    private final Path page;

    Demo(Cast cast, Audience audience, Path page) {
        this.cast = cast;
        this.audience = audience;
        this.page = page;
    }

    /** Throws a {@link DemoFailure} if anything did not happen, or should not have. The page is there in either case. */
    Figures play() throws Exception {
        long begun = System.nanoTime();
        try (Company company = new Company(cast, audience)) {
            Plot.Measured measured = new Plot(company).play();
            History history = company.leave();
            Judgement judgement = Checker.check(history, Assumptions.of(history.facts()));
            Figures figures = Figures.of(judgement, company, measured, (System.nanoTime() - begun) / 1e9);
            draw(history, judgement, figures);
            demand(judgement, figures, measured);
            return figures;
        }
    }

    private void draw(History history, Judgement judgement, Figures figures) throws Exception {
        ReportInput input = ReportInput.of("Incumbent: an election under faults")
                .claim(figures.line())
                .assume("Clock rates are off by no more than 10 %.")
                .reproduce("incumbent demo --backend <url>")
                .chapter(Chapter.of("demo", history, judgement)
                        .about("A leader is killed, the next one frozen for longer than its lease, the third resigns."))
                .goal(new Goal("stale writes refused", figures.refused(), 1))
                .goal(new Goal("changes of leader", figures.terms() - 1, 3))
                .fact("service", history.facts().getOrDefault("subject", ""))
                .fact("term", cast.term().toString())
                .fact("Java", Runtime.version().toString())
                .build();
        Files.writeString(page, ReportFiles.page(input));
    }

    private static void demand(Judgement judgement, Figures figures, Plot.Measured measured) {
        if (figures.overlaps() > 0) {
            throw new DemoFailure(figures.overlaps() + " pairs of leases were held at once: " + violations(judgement));
        }
        if (judgement.verdict() != Verdict.CONFORMANT) {
            throw new DemoFailure(
                    "the record is " + judgement.verdict() + ": " + judgement.doubts() + " " + violations(judgement));
        }
        if (figures.refused() < measured.lateWrites() || measured.lateHeld() > 0) {
            throw new DemoFailure("of " + measured.lateWrites() + " late writes " + figures.refused()
                    + " were refused; the lost lease said " + measured.lateHeld() + " times that it was held");
        }
        if (figures.terms() < 4) {
            throw new DemoFailure("four terms should have been held, and " + figures.terms() + " were");
        }
    }

    private static String violations(Judgement judgement) {
        return judgement.violations().limit(3).map(Violation::toString).collect(Collectors.joining("; "));
    }
}
