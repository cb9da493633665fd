package io.incumbent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Timer;
import java.util.UUID;

/** What the pure part of the engine may know. */
final class CoreRules {

    private static final List<String> VALUES = List.of(
            "io.incumbent",
            "io.incumbent.spi",
            "java.lang",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "java.time",
            "org.jspecify.annotations");
    /** Pure functions outside those packages, which the record's text needs. */
    private static final List<Class<?>> FUNCTIONS =
            List.of(URLEncoder.class, URLDecoder.class, Charset.class, StandardCharsets.class);
    /** What is in those packages and yet a clock, a source of chance, or a way to the outside. */
    private static final List<Class<?>> IMPURE = List.of(
            Thread.class,
            ThreadLocal.class,
            System.class,
            System.Logger.class,
            Runtime.class,
            Process.class,
            ProcessHandle.class,
            Timer.class,
            Random.class,
            UUID.class,
            Date.class,
            Clock.class);

    private CoreRules() {}

    static ArchRule coreIsPure(String... names) {
        DescribedPredicate<JavaClass> core = Names.namedOrNestedIn(names);
        return classes()
                .that(core)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "belong to the core or are values",
                        type -> core.test(type.getBaseComponentType()) || isValue(type.getBaseComponentType())))
                .because("a core that starts threads, logs or asks a clock cannot be simulated move by move");
    }

    private static boolean isValue(JavaClass element) {
        return element.isPrimitive()
                || FUNCTIONS.stream().anyMatch(element::isEquivalentTo)
                || (VALUES.contains(element.getPackageName()) && IMPURE.stream().noneMatch(element::isEquivalentTo));
    }
}
