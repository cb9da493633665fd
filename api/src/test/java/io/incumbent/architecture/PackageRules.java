package io.incumbent.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.TOP_LEVEL_CLASSES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.incumbent.ElectionListener;
import io.incumbent.spi.BackendProvider;
import org.jspecify.annotations.NullMarked;

/** Who may know whom. The patterns also match packages of the same shape elsewhere, so that the rules can be tried. */
final class PackageRules {

    private PackageRules() {}

    static ArchRule usersApiKnowsNobody() {
        return noClasses()
                .that()
                .resideInAPackage("..incumbent")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..incumbent.spi..", "..incumbent.engine..")
                .because("what users import must not drag in what backends implement, or what may change at any time");
    }

    static ArchRule spiKnowsOnlyTheUsersApi() {
        return noClasses()
                .that()
                .resideInAPackage("..incumbent.spi..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..incumbent.engine..")
                .because("a backend must be possible without the engine: it only carries requests");
    }

    static ArchRule dependOnNothingElse() {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.incumbent", "io.incumbent.spi", "io.incumbent.engine", "java..", "org.jspecify.annotations")
                .because("every dependency we take is one that all users take");
    }

    static ArchRule onlyTheseArePublicInTheEngine(String... names) {
        return classes()
                .that()
                .resideInAPackage("..engine")
                .and(TOP_LEVEL_CLASSES)
                .and(DescribedPredicate.not(Names.topLevelIn(names)))
                .should()
                .notBePublic()
                .because("the engine's seam for simulations is small on purpose; the rest may change at any time");
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(ArchCondition.from(DescribedPredicate.<JavaClass>describe(
                        "in a package marked @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("NullAway checks only what is marked, and says nothing about a package that it skips");
    }

    static ArchRule listenersAreCalledOnlyBy(String... names) {
        return noClasses()
                .that(DescribedPredicate.not(Names.topLevelIn(names)))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "a method of ElectionListener is called or referred to",
                        access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget
                                && !access.getTarget().getName().equals("<init>")
                                && access.getTargetOwner().isAssignableTo(ElectionListener.class)))
                .because("a listener called elsewhere runs under our locks or on the thread that renews");
    }

    static ArchRule backendsAreMadeOnlyBy(String... names) {
        return noClasses()
                .that(DescribedPredicate.not(Names.topLevelIn(names)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(BackendProvider.class)
                .because("there is one place where a URL becomes a backend, and where its guarantee is checked");
    }
}
