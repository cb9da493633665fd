package io.incumbent.tck.broken;

import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.elector.Season;
import io.incumbent.tck.sample.MapElectors;
import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Theatre;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A script, and a mistake that it must find out.
 *
 * @param script who finds it out
 * @param mistake the class with the mistake
 * @param subject makes everything that is judged, with the mistake in it
 * @param rule the rule that must be reported
 * @param words what the report must contain
 */
public record Kill(
        Script script, Class<?> mistake, Supplier<? extends ElectorsUnderTest> subject, String rule, String words) {

    /** Something that was done, or that did it. */
    private static final Pattern HELPFUL = Pattern.compile(
            "term|token|lease|elect|lead|observer|listener|campaign|resign|clos|thread|object|threw|connections|keys");

    private static final Pattern BARE_EXCEPTION = Pattern.compile("^\\S+: [\\w.]+(Exception|Error)\\b.*");

    /**
     * On one map.
     *
     * @param script who finds it out
     * @param mistake a broken server, or a source of broken electors
     * @param rule the rule that must be reported
     * @param words what the report must contain
     */
    public Kill(Script script, Class<?> mistake, String rule, String words) {
        this(script, mistake, () -> subject(mistake), rule, words);
    }

    /**
     * On one map, in whatever words.
     *
     * @param script who finds it out
     * @param mistake a broken server, or a source of broken electors
     * @param rule the rule that must be reported
     */
    public Kill(Script script, Class<?> mistake, String rule) {
        this(script, mistake, rule, "");
    }

    private static ElectorsUnderTest subject(Class<?> mistake) {
        if (!MapServer.class.isAssignableFrom(mistake)) {
            return new MapService(new MapServer(), mistake.asSubclass(ElectorSource.class));
        }
        try {
            return new MapService((MapServer) mistake.getDeclaredConstructor().newInstance(), MapElectors.class);
        } catch (ReflectiveOperationException unmade) {
            throw new IllegalStateException(mistake + " must have a public constructor without parameters", unmade);
        }
    }

    /** {@return its number in the list of mistakes, if it has one} */
    Optional<String> id() {
        return Optional.ofNullable(mistake.getAnnotation(Mistake.class)).map(Mistake::value);
    }

    /**
     * Plays it.
     *
     * @param folder where the histories go
     * @return what came of it
     */
    Result play(Path folder) {
        try (ElectorsUnderTest judged = subject.get()) {
            Theatre theatre = new Theatre(judged, folder.resolve(mistake.getSimpleName() + "-" + rule));
            Outcome outcome = theatre.play(script);
            List<String> reports =
                    new Season(List.of(outcome), List.of()).standing(rule).broken();
            return new Result(reports, "not played: " + outcome.unplayed() + ", but broken: " + outcome.breaches());
        }
    }

    /**
     * What came of it.
     *
     * @param reports what was reported of the rule, each by the script's id; empty if the mistake survived
     * @param instead what happened besides, for those who ask why
     */
    record Result(List<String> reports, String instead) {}

    /** Whether a report says what is wrong, with whom, in words that help. */
    boolean isHelped(String report) {
        return report.contains(words)
                && HELPFUL.matcher(report).find()
                && !BARE_EXCEPTION.matcher(report).matches();
    }

    @Override
    public String toString() {
        return script.id() + " finds " + mistake.getSimpleName() + " by " + rule;
    }
}
