package io.incumbent.tck.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each mutant must be caught within its budget, by a rule that should catch it, and in the words of that rule. The
 * engine as it is must survive the same faults.
 */
@DisplayName("A mutant")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantsAreCaughtTest {

    static final long BASE = 9_000;

    /** Rules that are about two terms, so that a message must name both. */
    private static final Set<String> ABOUT_TWO = Set.of("1.01", "1.02", "1.08", "1.17", "2.01", "2.05", "5.02", "5.03");

    private static final Pattern TERM = Pattern.compile("(?:term|token|#) ?(\\d+)|after (\\d+)");

    private Map<String, KillRow> rows = Map.of();

    static List<Mutant> all() {
        return Mutants.all();
    }

    @BeforeAll
    void run() {
        rows = all().parallelStream().collect(Collectors.toConcurrentMap(Mutant::id, KillRow::of));
    }

    @AfterAll
    void report() {
        System.out.println(KillRow.HEADER);
        all().forEach(mutant -> System.out.println(row(mutant)));
        long caught =
                all().stream().filter(mutant -> row(mutant).first().isPresent()).count();
        Results.write("mutants", Map.of("mutants.caught", caught, "mutants.total", (long) all().size()));
    }

    private KillRow row(Mutant mutant) {
        return rows.getOrDefault(mutant.id(), KillRow.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @DisplayName("is caught within its budget, by the right rule, with a message that names both terms")
    void isCaught(Mutant mutant) {
        assertThat(row(mutant).first()).as("survived %d seeds", mutant.budget()).hasValueSatisfying(violation -> {
            assertThat(mutant.killedBy()).as("%s", violation).contains(violation.rule());
            if (ABOUT_TWO.contains(violation.rule())) {
                assertThat(termsNamed(violation)).as("%s", violation).hasSizeGreaterThanOrEqualTo(2);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @DisplayName("is the reason: the engine as it is survives the same faults")
    void isTheReason(Mutant mutant) {
        assertThat(row(mutant).control()).isEmpty();
    }

    /** The tokens in a message; two terms with the same token are two. */
    static List<String> termsNamed(Violation violation) {
        Matcher terms = TERM.matcher(violation.message());
        List<String> named = new ArrayList<>();
        while (terms.find()) {
            named.add(terms.group(1) == null ? terms.group(2) : terms.group(1));
        }
        return named;
    }
}
