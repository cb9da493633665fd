package io.incumbent.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LockCandidacyTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<String> story = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void stopsBeforeItReleasesAndDoesAllInOneThread() throws Exception {
        LockCandidacy candidacy = begin("a");
        await().until(candidacy::leads);
        candidacy.leave();
        assertThat(story).containsExactly("a asked", "a started", "a leaving", "a stopped", "a left");
        assertThat(candidacy.leads()).isFalse();
        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    void whoWaitsCanLeaveTheLine() throws Exception {
        LockCandidacy first = begin("a");
        await().until(first::leads);
        LockCandidacy second = begin("b");
        await().until(lock::hasQueuedThreads);
        assertThat(second.leads()).isFalse();
        second.leave();
        first.leave();
        await().until(() -> !lock.hasQueuedThreads());
        assertThat(story).doesNotContain("b started");
    }

    @Test
    void aLockThatCannotBeGivenBackIsAFailure() {
        LockCandidacy candidacy = LockCandidacy.begin(threads, new Stolen(), new Told("a"));
        await().until(() -> story.contains("a started"));
        assertThatThrownBy(candidacy::leave)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("somebody stole it");
        assertThat(candidacy.leads()).isFalse();
    }

    @Test
    void whoFailsWhileWaitingWaitsAgain() throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        LockCandidacy candidacy = LockCandidacy.begin(threads, new Moody(failures), new Told("a"));
        await().until(candidacy::leads);
        assertThat(failures).hasValue(0);
        candidacy.leave();
        assertThat(lock.isLocked()).isFalse();
    }

    private LockCandidacy begin(String name) {
        return LockCandidacy.begin(threads, new Local(), new Told(name));
    }

    /** Fails some times before it can be had. */
    private final class Moody extends Local {

        private final AtomicInteger failures;

        Moody(AtomicInteger failures) {
            this.failures = failures;
        }

        @Override
        public long acquire() throws InterruptedException {
            if (failures.get() > 0) {
                failures.decrementAndGet();
                throw new IllegalStateException("the session is over");
            }
            return super.acquire();
        }
    }

    /** Of one thread, as many are. */
    private class Local implements BlockingLock {

        @Override
        public long acquire() throws InterruptedException {
            lock.lockInterruptibly();
            return 1;
        }

        @Override
        public boolean isHeld() {
            return lock.isHeldByCurrentThread();
        }

        @Override
        public void release() {
            lock.unlock();
        }
    }

    private static final class Stolen implements BlockingLock {

        @Override
        public long acquire() {
            return 1;
        }

        @Override
        public boolean isHeld() {
            return false;
        }

        @Override
        public void release() {
            throw new IllegalMonitorStateException("somebody stole it");
        }
    }

    private final class Told implements Witness {

        private final String name;

        Told(String name) {
            this.name = name;
        }

        @Override
        public void asked() {
            story.add(name + " asked");
        }

        @Override
        public void started(long token) {
            story.add(name + " started");
        }

        @Override
        public void leaving() {
            story.add(name + " leaving");
        }

        @Override
        public void stopped() {
            story.add(name + " stopped");
        }

        @Override
        public void left() {
            story.add(name + " left");
        }
    }
}
