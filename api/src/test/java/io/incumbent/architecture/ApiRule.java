package io.incumbent.architecture;

import com.tngtech.archunit.lang.ArchRule;
import io.incumbent.canary.AnotherTicker;
import io.incumbent.canary.CallsAListener;
import io.incumbent.canary.CatchesEverything;
import io.incumbent.canary.DeclaresAnything;
import io.incumbent.canary.DependsOnALibrary;
import io.incumbent.canary.HasTestSeams;
import io.incumbent.canary.ImpureCore;
import io.incumbent.canary.KeepsStaticState;
import io.incumbent.canary.LocksInPublic;
import io.incumbent.canary.MakesABackend;
import io.incumbent.canary.MakesThreads;
import io.incumbent.canary.ReadsTheClock;
import io.incumbent.canary.Sleeps;
import io.incumbent.canary.SwallowsInterrupts;
import io.incumbent.canary.ThrowsAnything;
import io.incumbent.canary.WaitsForEver;
import io.incumbent.canary.engine.PublicByAccident;
import io.incumbent.canary.incumbent.KnowsTheSpi;
import io.incumbent.canary.incumbent.NotAValue;
import io.incumbent.canary.incumbent.spi.KnowsTheEngine;
import io.incumbent.canary.unmarked.Unmarked;
import io.incumbent.engine.Ticker;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule for this module, and the class that proves that it can fail.
 *
 * @param id for people
 * @param rule the rule
 * @param canary breaks it
 * @param evidence each of these must be in the message about the canary
 */
record ApiRule(String id, ArchRule rule, Class<?> canary, List<String> evidence) {

    /** Everything in the engine that decides: all of it is tried by simulation, move by move. */
    private static final String[] CORE = {
        "ElectionMachine",
        "State",
        "Event",
        "Action",
        "Input",
        "Transition",
        "Candidate",
        "Known",
        "Seen",
        "Tries",
        "Write",
        "AcquiringSteps",
        "WaitingSteps",
        "LeadingSteps",
        "ReleasingSteps",
        "SafetyRules",
        "LeaseRecord",
        "RecordFormat",
        "Fields",
        "Hex",
        "Validity",
        "Stamp",
        "LeaderView",
        "WaitingLine"
    };

    static Stream<ApiRule> all() {
        return Stream.of(timeAndThreads(), failures(), state(), packages()).flatMap(rules -> rules);
    }

    private static Stream<ApiRule> timeAndThreads() {
        return Stream.of(
                rule("A1 clocks", TimeRules.clocksAreReadOnlyBy(Ticker.class), ReadsTheClock.class)
                        .showing("nanoTime", "currentTimeMillis", "Instant.now", "Clock.systemUTC", "Date.<init>"),
                rule("A1 ticker", TimeRules.tickerIs(Ticker.class, "SystemTicker"), AnotherTicker.class),
                rule("A2 threads", ThreadRules.threadsAreMadeOnlyIn("EngineThreads", "OwnThread"), MakesThreads.class)
                        .showing("Thread.<init>", "newCachedThreadPool", "commonPool", "supplyAsync", "thenRunAsync")
                        .showing("orTimeout", "parallelStream"),
                rule("A4 core", CoreRules.coreIsPure(CORE), ImpureCore.ElectionMachine.class)
                        .showing("System$Logger", "AtomicLong"),
                rule("A5 waits", ThreadRules.everyWaitIsBounded(), WaitsForEver.class)
                        .showing("CompletableFuture.join()", "Future.get()", "CountDownLatch.await()", "take()"),
                rule("A13 monitors", ThreadRules.noPublicMonitors(), LocksInPublic.class),
                rule("A13 sleep", ThreadRules.noSleepAndNoNotify(), Sleeps.class)
                        .showing("Thread.sleep", "Object.wait"));
    }

    private static Stream<ApiRule> failures() {
        return Stream.of(
                rule("A6 interrupts", FailureRules.interruptsAreKept(), SwallowsInterrupts.class)
                        .showing("inMethod", "inLambda"),
                rule(
                                "A6 catch all",
                                FailureRules.everythingIsCaughtOnlyIn("TaskRun", "Callbacks"),
                                CatchesEverything.class)
                        .showing("exceptions", "throwables"),
                rule("A12 checked", FailureRules.noCheckedExceptionsExceptIn("LeaderTask"), DeclaresAnything.class),
                rule("A12 made", FailureRules.onlyOurFailuresAreMade("Rethrown"), ThrowsAnything.class)
                        .showing("RuntimeException.<init>"));
    }

    private static Stream<ApiRule> state() {
        return Stream.of(
                rule("A10 statics", StateRules.noStaticState(), KeepsStaticState.class)
                        .showing("counter", "CACHE", "CLOCK"),
                rule("A11 kinds", StateRules.valuesOnly(), NotAValue.class),
                rule("A11 fields", StateRules.finalFieldsExceptInBuilders(), NotAValue.class)
                        .showing("NotAValue.value"),
                rule("A11 parameters", StateRules.noArraysOrOptionalsAsParameters(), NotAValue.class)
                        .showing("takesArray", "takesOptional"),
                rule("A17 seams", StateRules.noTestSeams(), HasTestSeams.class),
                rule("A17 debug", StateRules.noDebugFields(), HasTestSeams.class)
                        .showing("debugDelay"));
    }

    private static Stream<ApiRule> packages() {
        return Stream.of(
                rule("A3 listeners", PackageRules.listenersAreCalledOnlyBy("Telemetry"), CallsAListener.class)
                        .showing("resigned", "campaignStarted"),
                rule("A14 users' API", PackageRules.usersApiKnowsNobody(), KnowsTheSpi.class)
                        .showing("Snapshot"),
                rule("A14 SPI", PackageRules.spiKnowsOnlyTheUsersApi(), KnowsTheEngine.class)
                        .showing("Stamp"),
                rule("A14 others", PackageRules.dependOnNothingElse(), DependsOnALibrary.class)
                        .showing("org.assertj"),
                rule("A16 null marks", PackageRules.everyPackageIsNullMarked(), Unmarked.class),
                rule(
                        "engine's seam",
                        PackageRules.onlyTheseArePublicInTheEngine(
                                "EngineProvider", "EngineRuntime", "Entropy", "Loop", "Stamp", "Ticker"),
                        PublicByAccident.class),
                rule(
                        "backends",
                        PackageRules.backendsAreMadeOnlyBy("BackendCatalogue", "BackendProvider"),
                        MakesABackend.class));
    }

    private static ApiRule rule(String id, ArchRule rule, Class<?> canary) {
        return new ApiRule(id, rule, canary, List.of(canary.getSimpleName()));
    }

    private ApiRule showing(String... more) {
        return new ApiRule(
                id,
                rule,
                canary,
                Stream.concat(evidence.stream(), Stream.of(more)).toList());
    }

    @Override
    public String toString() {
        return id + ": " + rule.getDescription();
    }
}
