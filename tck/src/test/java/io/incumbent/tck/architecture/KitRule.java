package io.incumbent.tck.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.incumbent.canary.tck.actor.KnowsScripts;
import io.incumbent.canary.tck.check.KnowsTheLibrary;
import io.incumbent.canary.tck.script.KnowsTheEngine;
import io.incumbent.canary.tck.script.link.Sleeps;
import java.util.stream.Stream;

/**
 * A rule for the kit, and the class that proves that it can fail.
 *
 * @param id for people
 * @param rule the rule
 * @param canary breaks it
 * @param evidence must be in the message about the canary
 */
record KitRule(String id, ArchRule rule, Class<?> canary, String evidence) {

    static Stream<KitRule> all() {
        return Stream.of(judges(), outside(), arrows(), sleepless(), hidden());
    }

    @Override
    public String toString() {
        return id;
    }

    /** Whoever doubts a verdict reads these packages, and needs to believe nothing else. */
    private static KitRule judges() {
        return new KitRule(
                "the judge of histories needs nothing but the JDK",
                classes()
                        .that()
                        .resideInAnyPackage("..tck.check..", "..tck.history..", "..tck.json..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..", "org.jspecify..", "..tck.check..", "..tck.history..", "..tck.json.."),
                KnowsTheLibrary.class,
                "Lease");
    }

    /** A rule that looks inside our engine could not judge anybody else's. */
    private static KitRule outside() {
        return new KitRule(
                "scripts and actors see electors from outside",
                noClasses()
                        .that()
                        .resideInAnyPackage("..tck.script..", "..tck.actor..", "..tck.elector..", "..tck.control..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.incumbent.spi..", "io.incumbent.engine..", "io.incumbent.memory.."),
                KnowsTheEngine.class,
                "Register");
    }

    /** Who plays must not know what will be demanded. */
    private static KitRule arrows() {
        return new KitRule(
                "actors know no scripts, links know neither",
                noClasses()
                        .that()
                        .resideInAnyPackage("..tck.actor..", "..tck.proxy..", "..tck.server..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("..tck.script..", "..tck.elector..", "..tck.report.."),
                KnowsScripts.class,
                "Script");
    }

    /** What waits for a fixed time is slow on fast machines and wrong on slow ones. */
    private static KitRule sleepless() {
        return new KitRule(
                "nothing sleeps",
                noClasses()
                        .should()
                        .callMethodWhere(target(nameMatching("sleep")).and(target(owner(assignableTo(Thread.class))))),
                Sleeps.class,
                "Thread.sleep");
    }

    /** They are played by their list; a script that is not on it is found by nobody, so nobody may reach it otherwise. */
    private static KitRule hidden() {
        return new KitRule(
                "scripts are reached through their package's list only",
                classes()
                        .that(resideInAnyPackage(
                                "..tck.script.link",
                                "..tck.script.process",
                                "..tck.script.server",
                                "..tck.script.life"))
                        .and()
                        .haveSimpleNameNotEndingWith("Scripts")
                        .should()
                        .notBePublic(),
                Sleeps.class,
                "public");
    }
}
