package io.incumbent.tck.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The code of the kit")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
class KitArchitectureTest {

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> location.contains("/tck/"))
            .importPackages("io.incumbent.tck");

    static Stream<KitRule> rules() {
        return KitRule.all();
    }

    @Test
    @DisplayName("is all there when it is judged, and no test is among it")
    void classesAreFound() {
        assertThat(main.size()).isGreaterThan(300);
        assertThat(main.contain("io.incumbent.tck.check.Checker")).isTrue();
        assertThat(main.contain("io.incumbent.tck.sample.MapServer")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("keeps the rule")
    @MethodSource("rules")
    void keeps(KitRule rule) {
        rule.rule().check(main);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("would be found out if it broke the rule, as a class does that breaks it on purpose:")
    @MethodSource("rules")
    void canaryDies(KitRule rule) {
        JavaClasses canary = new ClassFileImporter().importClasses(rule.canary());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.rule().check(canary))
                .withMessageContaining("Architecture Violation")
                .withMessageContaining(rule.evidence());
    }
}
