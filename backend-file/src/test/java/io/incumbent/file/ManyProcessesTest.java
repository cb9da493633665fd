package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A register that many processes share")
@Timeout(180)
class ManyProcessesTest {

    private static final int MIN_KILLS = 12;

    @TempDir
    private Path folder;

    @AutoClose
    private FileBackend here;

    private final Chain chain = new Chain();

    @BeforeEach
    void open() {
        here = new FileBackend(folder);
    }

    private void note(String line) {
        Contest.note(chain, line);
    }

    @Test
    @DisplayName("has one chain of changes, of two processes with three threads each")
    void oneChain() throws Exception {
        try (Child one = Child.start(this::note, "write", folder.toString(), "r", "one", "150");
                Child two = Child.start(this::note, "write", folder.toString(), "r", "two", "150")) {
            assertThat(one.ended()).isZero();
            assertThat(two.ended()).isZero();
        }
        assertThat(chain.faults(Contest.shown(Contest.read(here, "r")))).isEmpty();
        assertThat(chain.length()).isGreaterThan(200);
    }

    @Test
    @DisplayName("is read whole, and its chain unbroken, after writers were killed at random in thousands of writes")
    void killed() throws Exception {
        long seed = Long.getLong("incumbent.file.seed", System.nanoTime());
        System.out.println("writers are killed by -Dincumbent.file.seed=" + seed);
        Random random = new Random(seed);
        int kills = 0;
        while (chain.length() < 1_000 || kills < MIN_KILLS) {
            int limit = 100 + random.nextInt(3_000);
            AtomicInteger said = new AtomicInteger();
            try (Child one = writer("a" + kills, said);
                    Child two = writer("b" + kills, said)) {
                while (said.get() < limit) {
                    chain.seen(Contest.shown(Contest.read(here, "r")));
                    LockSupport.parkNanos(500_000);
                }
                spin(random.nextInt(3_000_000));
                one.signal("KILL");
                two.signal("KILL");
            }
            kills += 2;
            String last = Contest.shown(Contest.read(here, "r"));
            assertThat(chain.faults(last)).as("seed %d", seed).isEmpty();
        }
        Contest.write(here, "r", "after");
    }

    private Child writer(String name, AtomicInteger said) {
        return Child.start(
                line -> {
                    note(line);
                    said.incrementAndGet();
                },
                "write",
                folder.toString(),
                "r",
                name,
                "1000000");
    }

    private static void spin(int nanos) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < nanos) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName(
            "is not held up by a process that is stopped right before its decisive step, whose change then has no effect")
    void stopped() {
        Snapshot before = Contest.write(here, "r", "before");
        try (Child late = Child.start(line -> {}, "held-up", folder.toString(), "r")) {
            late.await("before rename");
            late.signal("STOP");
            Snapshot mine = Contest.write(here, "r", "mine");
            late.signal("CONT");
            late.say("go on");

            assertThat(late.await("outcome")).isEqualTo("outcome Rejected");
            assertThat(Contest.read(here, "r")).isEqualTo(mine);
            assertThat(mine.tokenHint()).isGreaterThan(before.tokenHint());
        }
    }

    @Test
    @DisplayName("is spared by a stopped process's change also if it was deleted and written anew meanwhile")
    void stoppedOverDeletion() {
        Contest.write(here, "r", "before");
        try (Child late = Child.start(line -> {}, "held-up", folder.toString(), "r")) {
            late.await("before rename");
            late.signal("STOP");
            Folders.erase(folder, "r");
            Snapshot mine = Contest.write(here, "r", "mine");
            late.signal("CONT");
            late.say("go on");

            assertThat(late.await("outcome")).isEqualTo("outcome Rejected");
            assertThat(Contest.read(here, "r")).isEqualTo(mine);
        }
    }

    @Test
    @DisplayName("is founded once, though another process was stopped right before it founded it")
    void stoppedFounder() {
        try (Child late = Child.start(line -> {}, "held-up", folder.toString(), "r")) {
            late.await("before rename");
            late.signal("STOP");
            Snapshot mine = Contest.write(here, "r", "mine");
            late.signal("CONT");
            late.say("go on");

            assertThat(late.await("outcome")).isEqualTo("outcome Rejected");
            assertThat(Contest.read(here, "r")).isEqualTo(mine);
        }
    }

    @Test
    @DisplayName("takes the change of a process that was stopped, if nobody else made one")
    void stoppedAlone() {
        Contest.write(here, "r", "before");
        try (Child late = Child.start(line -> {}, "held-up", folder.toString(), "r")) {
            late.await("before rename");
            late.signal("STOP");
            late.signal("CONT");
            late.say("go on");

            assertThat(late.await("outcome")).isEqualTo("outcome Applied");
            assertThat(Contest.read(here, "r").record()).isEqualTo("late");
        }
    }

    @Test
    @DisplayName("is the same for two backends of one process")
    void oneProcess() throws Exception {
        try (Register other = new FileBackend(folder)) {
            Chain contest = Contest.run(List.of(here, other, here, other), "r", 100);
            assertThat(contest.faults(Contest.shown(Contest.read(other, "r")))).isEmpty();
            Snapshot current = Contest.read(here, "r");
            assertThat(Contest.change(other, "r", current, "x")).isInstanceOf(Outcome.Applied.class);
        }
    }
}
