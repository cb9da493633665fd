package io.incumbent.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Timer;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.BaseStream;

/** Who may make threads, and how long anybody may wait. */
final class ThreadRules {

    private ThreadRules() {}

    private static DescribedPredicate<JavaAccess<?>> makingThreads() {
        return Calls.anyOf(
                Calls.to(Thread.class, "<init>", "ofVirtual", "ofPlatform", "startVirtualThread"),
                Calls.to(Timer.class, "<init>"),
                Calls.to(ThreadPoolExecutor.class, "<init>"),
                Calls.to(ForkJoinPool.class, "<init>", "commonPool"),
                DescribedPredicate.describe(
                        "Executors.*", access -> access.getTargetOwner().isEquivalentTo(Executors.class)),
                Calls.withoutExecutor(CompletionStage.class, ".*Async"),
                Calls.withoutExecutor(CompletableFuture.class, "orTimeout|completeOnTimeout|delayedExecutor"),
                Calls.to(ForkJoinTask.class, "fork"),
                Calls.to(Collection.class, "parallelStream"),
                Calls.to(BaseStream.class, "parallel"));
    }

    static ArchRule threadsAreMadeOnlyIn(String... names) {
        return noClasses()
                .that(DescribedPredicate.not(Names.topLevelIn(names)))
                .should()
                .accessTargetWhere(makingThreads())
                .because("a thread made elsewhere has no name, outlives what it serves and is shared with strangers");
    }

    static ArchRule everyWaitIsBounded() {
        return noClasses()
                .should()
                .accessTargetWhere(Calls.anyOf(
                        Calls.toWithoutArguments(Future.class, "get", "join"),
                        Calls.toWithoutArguments(ForkJoinTask.class, "get", "join", "invoke"),
                        Calls.toWithoutArguments(Thread.class, "join"),
                        Calls.toWithoutArguments(CountDownLatch.class, "await"),
                        Calls.toWithoutArguments(CyclicBarrier.class, "await"),
                        Calls.to(Phaser.class, "arriveAndAwaitAdvance", "awaitAdvance"),
                        Calls.to(Condition.class, "awaitUninterruptibly"),
                        Calls.toWithoutArguments(Condition.class, "await"),
                        Calls.to(Semaphore.class, "acquire", "acquireUninterruptibly"),
                        Calls.to(BlockingQueue.class, "take", "put"),
                        Calls.to(BlockingDeque.class, "takeFirst", "takeLast", "putFirst", "putLast"),
                        Calls.to(LockSupport.class, "park")))
                .because("a wait without an end hangs for ever when an answer is lost");
    }

    static ArchRule noPublicMonitors() {
        return noMethods()
                .should()
                .haveModifier(SYNCHRONIZED)
                .because("a lock on an object that others can reach is a lock that others can hold");
    }

    static ArchRule noSleepAndNoNotify() {
        return noClasses()
                .should()
                .accessTargetWhere(Calls.anyOf(
                        Calls.to(Thread.class, "sleep"), Calls.to(Object.class, "wait", "notify", "notifyAll")))
                .because("what sleeps is late, and a notification can be missed; the loop has timers");
    }
}
