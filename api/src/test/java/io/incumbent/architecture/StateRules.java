package io.incumbent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** What objects remember, and what they let others change. */
final class StateRules {

    private static final List<Class<?>> SHARED = List.of(
            Map.class,
            Executor.class,
            ThreadLocal.class,
            Clock.class,
            Number.class,
            AtomicBoolean.class,
            AtomicReference.class);

    private StateRules() {}

    static ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .andShould(ArchCondition.from(DescribedPredicate.not(DescribedPredicate.describe(
                        "a map, an executor, a thread local, a clock or an atomic", StateRules::isShared))))
                .because("what is static is shared by all elections of the process and reset by no test");
    }

    private static boolean isShared(JavaField field) {
        return SHARED.stream().anyMatch(type -> field.getRawType().isAssignableTo(type));
    }

    static ArchRule valuesOnly() {
        return classes()
                .that()
                .resideInAPackage("..incumbent")
                .and()
                .arePublic()
                .should(ArchCondition.from(DescribedPredicate.<JavaClass>describe(
                        "an interface, a record, an enum, an exception or final",
                        type -> type.isInterface()
                                || type.isRecord()
                                || type.isEnum()
                                || type.isAssignableTo(Throwable.class)
                                || type.getModifiers().contains(JavaModifier.FINAL))))
                .because("users hold values; a type that can be extended can be made to lie");
    }

    static ArchRule finalFieldsExceptInBuilders() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..incumbent")
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Builder")
                .should()
                .beFinal()
                .because("a value that changes under its reader is a race");
    }

    static ArchRule noArraysOrOptionalsAsParameters() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("..incumbent", "..incumbent.spi")
                .and()
                .arePublic()
                .should(ArchCondition.from(DescribedPredicate.<JavaMethod>describe(
                        "have no array and no Optional as a parameter",
                        method -> method.getRawParameterTypes().stream()
                                .noneMatch(type -> type.isArray() || type.isEquivalentTo(Optional.class)))))
                .because("an array can be changed afterwards, and an Optional parameter has three values");
    }

    static ArchRule noTestSeams() {
        return noClasses()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "have, or be, something made visible for testing", StateRules::isTestSeam)))
                .because("what is there only for a test is there in production too");
    }

    static ArchRule noDebugFields() {
        return noFields()
                .should()
                .haveNameStartingWith("debug")
                .because("a switch for debugging will be left on, or relied upon");
    }

    private static boolean isTestSeam(JavaClass type) {
        return type.getName().contains("VisibleForTesting")
                || isMarked(type)
                || type.getMembers().stream()
                        .anyMatch(member -> member.getName().contains("VisibleForTesting") || isMarked(member));
    }

    private static boolean isMarked(CanBeAnnotated element) {
        return element.isAnnotatedWith(DescribedPredicate.<JavaAnnotation<?>>describe(
                "VisibleForTesting", mark -> mark.getRawType().getName().contains("VisibleForTesting")));
    }
}
