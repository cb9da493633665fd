package io.incumbent.tck;

import io.incumbent.tck.Finding.State;
import io.incumbent.tck.report.Goal;
import io.incumbent.tck.report.ReportBuilder;
import io.incumbent.tck.report.ReportFiles;
import io.incumbent.tck.report.ReportInput;
import io.incumbent.tck.report.RuleRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Compares what ran with what the catalogue demands. What nobody reported did not run, so nothing is conformant by
 * being left out.
 *
 * <p>Safe for use by many threads.
 */
public final class ConformanceReport {

    private final String backend;
    private final List<CatalogueRule> demanded;
    private final Evidence evidence;
    private final Map<String, Finding> findings = new ConcurrentHashMap<>();
    private final List<Consumer<ReportBuilder>> tellers = new CopyOnWriteArrayList<>();
    private volatile Path folder;
    private volatile boolean essentials;

    /**
     * Begins a report in which nothing has run yet.
     *
     * @param backend the name of the backend under test, which names the report's folder
     * @param groups the groups of rules that judge it
     * @param evidence what happens in the run
     */
    public ConformanceReport(String backend, Set<Integer> groups, Evidence evidence) {
        this.backend = Objects.requireNonNull(backend, "backend");
        this.evidence = Objects.requireNonNull(evidence, "evidence");
        this.demanded = RuleCatalogue.all().stream()
                .filter(rule -> rule.tested() && groups.contains(rule.group()))
                .toList();
        if (!backend.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("backend name \"" + backend
                    + "\" must be letters, digits and hyphens, because it names the report's folder");
        }
        folder = Path.of("target/conformance", backend);
    }

    void kept(String rule) {
        add(rule, new Finding(State.KEPT, ""));
    }

    void broken(String rule, String how) {
        add(rule, new Finding(State.BROKEN, how));
    }

    void notVerified(String rule, String because) {
        add(rule, new Finding(State.NOT_VERIFIED, because));
    }

    void notInSet(String rule) {
        add(rule, new Finding(State.NOT_IN_SET, NotInSet.WHY));
    }

    private void add(String rule, Finding finding) {
        findings.merge(rule, finding, Finding::worse);
    }

    /**
     * Tells what became of a rule.
     *
     * @param rule its number
     * @return what became of it so far
     */
    public Finding finding(String rule) {
        return findings.getOrDefault(rule, Finding.MISSING);
    }

    /** {@return what the run says about the backend, as far as it went} */
    public Verdict verdict() {
        boolean faulty = demanded.stream().anyMatch(this::speaksAgainst);
        if (faulty) {
            return Verdict.NOT_CONFORMANT;
        }
        boolean meaningful = evidence.tooLittle().isEmpty()
                && demanded.stream().noneMatch(rule -> isAboutTheRun(rule) && isBroken(rule));
        if (!meaningful) {
            return Verdict.INCONCLUSIVE;
        }
        return essentials ? Verdict.CONFORMANT_IN_ESSENTIALS : Verdict.CONFORMANT;
    }

    /** Says that only the essential set is played, before it is: such a run is never simply conformant. */
    public void playsEssentials() {
        essentials = true;
    }

    /** Whether nothing speaks against the backend, as far as was asked. */
    boolean isGood() {
        return verdict() == Verdict.CONFORMANT || verdict() == Verdict.CONFORMANT_IN_ESSENTIALS;
    }

    /** What is wrong with the run says nothing about the backend. */
    private static boolean isAboutTheRun(CatalogueRule rule) {
        return rule.group() == RuleCatalogue.THE_RUN;
    }

    private boolean isBroken(CatalogueRule rule) {
        return finding(rule.id()).state() == State.BROKEN;
    }

    private boolean speaksAgainst(CatalogueRule rule) {
        if (isAboutTheRun(rule) && isBroken(rule)) {
            return false;
        }
        State state = finding(rule.id()).state();
        return state == State.BROKEN || (state == State.DID_NOT_RUN && rule.level() == Level.REQUIRED);
    }

    /** {@return the verdict and all that speaks against it, one thing a line, for people} */
    public String summary() {
        StringBuilder text = new StringBuilder(claim());
        for (State state : List.of(State.BROKEN, State.DID_NOT_RUN, State.NOT_IN_SET, State.NOT_VERIFIED)) {
            for (CatalogueRule rule : in(state)) {
                text.append(System.lineSeparator() + rule.id() + " " + state + ": "
                        + finding(rule.id()).detail());
            }
        }
        if (!evidence.tooLittle().isEmpty()) {
            text.append(System.lineSeparator() + "too little happened: " + evidence.tooLittle());
        }
        return text.toString();
    }

    /** {@return what the run says about the backend, in a sentence with its numbers} */
    public String claim() {
        return backend + " is " + verdict() + ": of " + demanded.size() + " rules "
                + in(State.KEPT).size() + " were kept, "
                + in(State.BROKEN).size() + " broken, "
                + in(State.DID_NOT_RUN).size() + " did not run, "
                + in(State.NOT_VERIFIED).size() + " could not be verified"
                + (essentials ? ", " + in(State.NOT_IN_SET).size() + " are not in the essential set" : "");
    }

    private List<CatalogueRule> in(State state) {
        return demanded.stream()
                .filter(rule -> finding(rule.id()).state() == state)
                .toList();
    }

    /**
     * Adds what else the report's page is to tell, when it is written.
     *
     * @param more adds chapters, facts and so on
     */
    public void tell(Consumer<ReportBuilder> more) {
        tellers.add(more);
    }

    /**
     * Says where the reports of all backends are, before anything runs.
     *
     * @param reports their folder
     */
    void placeIn(Path reports) {
        folder = reports.resolve(backend);
    }

    /** {@return the folder of this backend's report, where its histories may stand too} */
    public Path folder() {
        return folder;
    }

    /**
     * Writes {@code report.html}, {@code results.json} and {@code junit.xml} into the backend's own folder.
     *
     * @return the page
     * @throws IOException if one can't be written
     */
    public Path write() throws IOException {
        ReportBuilder page =
                ReportInput.of("Conformance of " + backend).verdict(verdict()).claim(claim());
        demanded.forEach(rule -> page.rule(RuleRow.of(rule.id(), rule.level(), rule.obligation(), finding(rule.id()))));
        evidence.floors()
                .forEach((what, floor) ->
                        page.goal(new Goal(what, evidence.counted().getOrDefault(what, 0L), floor)));
        page.fact("Java", Runtime.version().toString());
        page.fact("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        page.fact("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        tellers.forEach(more -> more.accept(page));
        return ReportFiles.write(page.build(), folder);
    }
}
