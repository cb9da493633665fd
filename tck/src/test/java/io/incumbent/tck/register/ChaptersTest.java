package io.incumbent.tck.register;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.incumbent.tck.CatalogueRule;
import io.incumbent.tck.Rule;
import io.incumbent.tck.RuleCatalogue;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A rule that does not run, or that can be overridden, is no rule. */
@DisplayName("A chapter")
class ChaptersTest {

    @Test
    @DisplayName("is mounted by a final nested class that changes nothing in it")
    void mounted() {
        assertThat(Chapters.mounted()).hasSizeGreaterThanOrEqualTo(16).allSatisfy(mount -> {
            assertThat(Modifier.isFinal(mount.getModifiers()))
                    .as("%s is final", mount)
                    .isTrue();
            assertThat(mount.getSuperclass().getSuperclass()).isEqualTo(RegisterRules.class);
            assertThat(mount.getDeclaredMethods()).as("methods of %s", mount).isEmpty();
        });
    }

    @Test
    @DisplayName("is not public, and is mounted if it is there")
    void allMounted() throws Exception {
        var folder = Path.of(RegisterRules.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.list(folder.resolve("io/incumbent/tck/register"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file ->
                                    file.matches("[A-Za-z]+Rules\\.class") && !file.startsWith("RegisterRules")))
                    .containsExactlyInAnyOrderElementsOf(Chapters.mounted().stream()
                            .map(mount -> mount.getSuperclass().getSimpleName() + ".class")
                            .toList());
        }
        assertThat(Chapters.mounted())
                .noneMatch(mount -> Modifier.isPublic(mount.getSuperclass().getModifiers()));
    }

    @Test
    @DisplayName("has rules that are final tests, with number and level of the catalogue")
    void rules() {
        assertThat(Chapters.rules()).isNotEmpty().allSatisfy(ChaptersTest::isRule);
        assertThat(Chapters.methods().filter(method -> method.isAnnotationPresent(Test.class)))
                .allMatch(method -> method.isAnnotationPresent(Rule.class));
    }

    private static void isRule(Method method) {
        Rule rule = method.getAnnotation(Rule.class);
        assertThat(Modifier.isFinal(method.getModifiers()))
                .as("%s is final", method)
                .isTrue();
        assertThat(method.isAnnotationPresent(Test.class))
                .as("%s is a test", method)
                .isTrue();
        assertThat(RuleCatalogue.find(rule.id()))
                .as("%s", method)
                .hasValueSatisfying(entry -> assertThat(entry.level()).isEqualTo(rule.level()));
    }

    @Test
    @DisplayName("checks each rule of the register once")
    void complete() {
        assertThat(Chapters.rules().map(Chapters::id))
                .containsExactlyInAnyOrderElementsOf(RuleCatalogue.group(RuleCatalogue.REGISTER).stream()
                        .filter(CatalogueRule::tested)
                        .map(CatalogueRule::id)
                        .toList());
    }

    @Test
    @DisplayName("knows the backend only by its contract")
    void blackBox() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.incumbent.engine..", "io.incumbent.memory..", "io.incumbent.tck.sim..")
                .because("the kit judges any backend, and any backend alike")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackagesOf(RegisterConformance.class));
    }
}
