package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.CatalogueRule;
import io.incumbent.tck.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken register fails by the rule that is about its defect, in words that help. */
@DisplayName("A broken register")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterMutantsTest {

    private static final String NONE = "SURVIVED";

    /** More than there are processors: most broken registers are waited for. */
    private static final int JUDGES = 6;

    private Map<String, String> messages = Map.of();

    static List<RegisterMutant> all() {
        return Stream.of(
                        BrokenCompares.all(),
                        BrokenAnswers.all(),
                        BrokenWatches.all(),
                        BrokenBatches.all(),
                        BrokenNames.all(),
                        BrokenDeclarations.all(),
                        BrokenLives.all())
                .flatMap(List::stream)
                .toList();
    }

    @BeforeAll
    void judge(@TempDir Path reports) {
        ExecutorService judges = Executors.newFixedThreadPool(JUDGES);
        try {
            Map<String, CompletableFuture<String>> running = all().stream()
                    .collect(Collectors.toMap(
                            RegisterMutant::toString,
                            mutant -> CompletableFuture.supplyAsync(() -> message(mutant, reports), judges)));
            messages = running.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().join()));
        } finally {
            judges.shutdown();
        }
    }

    private static String message(RegisterMutant mutant, Path reports) {
        return SubjectConformance.judge(mutant.backend().get(), mutant.rule(), reports)
                .failure()
                .map(failure -> String.valueOf(failure.getMessage()))
                .orElse(NONE);
    }

    private String message(RegisterMutant mutant) {
        return messages.getOrDefault(mutant.toString(), NONE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @DisplayName("is caught by the right rule, with a message that helps")
    void isCaught(RegisterMutant mutant) {
        assertThat(message(mutant))
                .startsWith("rule " + mutant.rule() + ": ")
                .contains(mutant.says())
                .doesNotContain("NullPointerException");
    }

    @Test
    @DisplayName("exists for every required rule")
    void everyRuleHasOne() {
        assertThat(all().stream().map(RegisterMutant::rule).distinct().sorted())
                .containsExactlyElementsOf(RuleCatalogue.group(RuleCatalogue.REGISTER).stream()
                        .map(CatalogueRule::id)
                        .sorted()
                        .toList());
    }

    @AfterAll
    void report() throws IOException {
        all().forEach(mutant -> System.out.println(String.format(
                Locale.ROOT, "%s  %-46s %s", mutant.rule(), mutant.broken(), firstLine(message(mutant)))));
        long caught = all().stream()
                .filter(mutant -> message(mutant).startsWith("rule " + mutant.rule() + ": "))
                .count();
        Path folder = Files.createDirectories(
                Path.of(System.getProperty("incumbent.simulation.results", "target/simulation")));
        Files.writeString(
                folder.resolve("register-mutants.properties"),
                "mutants.caught=" + caught + "\nmutants.total=" + all().size() + "\n");
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), 160));
    }
}
