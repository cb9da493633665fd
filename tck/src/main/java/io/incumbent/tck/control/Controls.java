package io.incumbent.tck.control;

import io.incumbent.tck.check.Violation;
import io.incumbent.tck.script.Breach;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Theatre;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has broken electors played and judged by the same actors, ledger, recorder and checker as those under test, in this
 * process, now. Each must be found out for certain, however slow the machine is; if one is not, nothing that this run
 * says can be believed. Takes a second or two.
 */
public final class Controls {

    private final Path folder;

    /**
     * Prepares.
     *
     * @param folder where the histories go, one folder for each control
     */
    public Controls(Path folder) {
        this.folder = folder;
    }

    private List<Control> all() {
        return List.of(
                new Control(Mischief.EVERYBODY_LEADS, Set.of("1.01", "2.01", "2.05"), new TwoAtOnce()),
                new Control(Mischief.COMES_BACK, Set.of("1.04"), new OneForLong()),
                new Control(Mischief.COUNTER_ERASED, Set.of("2.01"), new OneAfterAnother(new Counter(counter()))));
    }

    private Path counter() {
        return folder.resolve("counter");
    }

    /** {@return what was not found out, each with what should have been; empty if all controls fired} */
    public List<String> silent() {
        return silent(all());
    }

    /** {@return which of these were not found out} */
    List<String> silent(List<Control> controls) {
        List<String> silent = new ArrayList<>();
        for (Control control : controls) {
            Theatre theatre = new Theatre(new ControlSubject(control.mischief(), counter()), folder);
            Outcome outcome = theatre.play(control.script());
            Set<String> missing = new TreeSet<>(control.expected());
            missing.removeAll(reported(outcome));
            if (!missing.isEmpty()) {
                silent.add(tell(control, outcome, missing));
            }
        }
        return silent;
    }

    private static Set<String> reported(Outcome outcome) {
        Stream<String> judged = outcome.judgement().stream()
                .flatMap(judgement -> judgement.violations())
                .map((Violation violation) -> violation.rule().id());
        Stream<String> demanded = outcome.breaches().stream().map(Breach::rule);
        return Stream.concat(judged, demanded).collect(Collectors.toSet());
    }

    private static String tell(Control control, Outcome outcome, Set<String> missing) {
        String why = outcome.unplayed().map(one -> " (" + one.because() + ")").orElse("");
        return control.script().id() + ": " + control.script().title() + " That breaks " + control.expected()
                + ", but of these " + missing + " were not reported" + why;
    }
}
