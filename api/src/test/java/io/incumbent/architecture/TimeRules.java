package io.incumbent.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

/** Where clocks may be read. */
final class TimeRules {

    private TimeRules() {}

    private static DescribedPredicate<JavaAccess<?>> readingAClock() {
        return Calls.anyOf(
                Calls.to(System.class, "currentTimeMillis", "nanoTime"),
                Calls.to(Instant.class, "now"),
                Calls.to(LocalDate.class, "now"),
                Calls.to(LocalTime.class, "now"),
                Calls.to(LocalDateTime.class, "now"),
                Calls.to(OffsetDateTime.class, "now"),
                Calls.to(ZonedDateTime.class, "now"),
                Calls.to(Clock.class, "system", "systemUTC", "systemDefaultZone", "tick", "tickSeconds", "tickMillis"),
                Calls.toWithoutArguments(Date.class, "<init>"));
    }

    static ArchRule clocksAreReadOnlyBy(Class<?> ticker) {
        return noClasses()
                .that(DescribedPredicate.not(assignableTo(ticker)))
                .should()
                .accessTargetWhere(readingAClock())
                .because("a lease that is decided on a clock nobody can replace is neither simulated nor safe when the"
                        + " time of day is stepped");
    }

    static ArchRule tickerIs(Class<?> ticker, String name) {
        return classes()
                .that(assignableTo(ticker).and(DescribedPredicate.not(INTERFACES)))
                .should()
                .haveSimpleName(name)
                .because("there is one place to look when clocks are in doubt");
    }
}
