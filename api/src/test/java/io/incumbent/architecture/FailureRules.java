package io.incumbent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.incumbent.ElectionException;
import java.util.Arrays;
import java.util.List;

/** What is thrown, and what may be caught. */
final class FailureRules {

    private FailureRules() {}

    static ArchRule interruptsAreKept() {
        return codeUnits()
                .that(catchAnyOf(InterruptedException.class))
                .should(interruptAgainOrPassOn())
                .because("a swallowed interrupt makes a thread that cannot be stopped");
    }

    static ArchRule everythingIsCaughtOnlyIn(String... names) {
        return codeUnits()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.not(Names.topLevelIn(names)))
                .should(ArchCondition.from(DescribedPredicate.not(catchAnyOf(Exception.class, Throwable.class))))
                .because("who catches everything swallows the loss of a lease, an interrupt or an error of the JVM");
    }

    static ArchRule noCheckedExceptionsExceptIn(String... names) {
        return methods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.not(Names.topLevelIn(names))
                        .and(DescribedPredicate.describe(
                                "public", type -> type.getModifiers().contains(JavaModifier.PUBLIC))))
                .and()
                .arePublic()
                .should(declareNothingCheckedButInterrupts())
                .because("callers can do nothing about a bare Exception; what they can do has types of its own");
    }

    static ArchRule onlyOurFailuresAreMade(String... exceptIn) {
        return noClasses()
                .that(DescribedPredicate.not(Names.topLevelIn(exceptIn)))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the constructor of an exception that is neither ours nor about arguments or state",
                        FailureRules::makesForeignFailure))
                .because("an exception says what the caller can do next; a general one says nothing");
    }

    private static boolean makesForeignFailure(JavaAccess<?> access) {
        boolean made = access.getTarget().getName().equals("<init>")
                && access.getTargetOwner().isAssignableTo(Throwable.class)
                && !access.getOriginOwner().isAssignableTo(Throwable.class);
        return made
                && ALLOWED.stream().noneMatch(type -> access.getTargetOwner().isAssignableTo(type));
    }

    private static final List<Class<? extends Throwable>> ALLOWED = List.of(
            ElectionException.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            NullPointerException.class,
            UnsupportedOperationException.class);

    private static DescribedPredicate<JavaCodeUnit> catchAnyOf(Class<?>... types) {
        List<String> names = Arrays.stream(types).map(Class::getName).toList();
        return DescribedPredicate.describe(
                "catch " + String.join(" or ", names),
                unit -> unit.getTryCatchBlocks().stream()
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .map(JavaClass::getName)
                        .anyMatch(names::contains));
    }

    private static ArchCondition<JavaCodeUnit> interruptAgainOrPassOn() {
        return new ArchCondition<>("interrupt the thread again or pass the exception on") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean interrupts = unit.getAccessesFromSelf().stream().anyMatch(Calls.to(Thread.class, "interrupt"));
                boolean passesOn = unit.getThrowsClause().getTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(InterruptedException.class));
                String text = unit.getDescription() + " catches an interrupt in " + unit.getSourceCodeLocation();
                events.add(new SimpleConditionEvent(unit, interrupts || passesOn, text));
            }
        };
    }

    private static ArchCondition<JavaMethod> declareNothingCheckedButInterrupts() {
        return new ArchCondition<>("declare no checked exception but InterruptedException") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<JavaClass> checked = method.getThrowsClause().getTypes().stream()
                        .filter(type -> !type.isAssignableTo(RuntimeException.class))
                        .filter(type -> !type.isAssignableTo(Error.class))
                        .filter(type -> !type.isEquivalentTo(InterruptedException.class))
                        .toList();
                events.add(new SimpleConditionEvent(
                        method, checked.isEmpty(), method.getDescription() + " declares " + checked));
            }
        };
    }
}
