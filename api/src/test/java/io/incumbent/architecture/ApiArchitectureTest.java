package io.incumbent.architecture;

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

@DisplayName("The code of this module")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
class ApiArchitectureTest {

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.incumbent");

    static Stream<ApiRule> rules() {
        return ApiRule.all();
    }

    @Test
    @DisplayName("is all there when it is judged, and no test is among it")
    void classesAreFound() {
        assertThat(main.size()).isGreaterThan(120);
        assertThat(main.contain("io.incumbent.engine.ElectionMachine")).isTrue();
        assertThat(main.stream()).noneMatch(type -> type.getPackageName().startsWith("io.incumbent.canary"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("keeps the rule")
    @MethodSource("rules")
    void keeps(ApiRule rule) {
        rule.rule().check(main);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("would be found out if it broke the rule, as a class does that breaks it on purpose:")
    @MethodSource("rules")
    void canaryDies(ApiRule rule) {
        JavaClasses canary = new ClassFileImporter().importClasses(rule.canary());

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.rule().check(canary))
                .withMessageContaining("Architecture Violation")
                .satisfies(failure -> assertThat(failure.getMessage()).contains(rule.evidence()));
    }
}
