package io.incumbent.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.cli.Command;
import io.incumbent.cli.ExitStatus;
import io.incumbent.cli.InMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code incumbent run} as a real process, with real signals, on files. */
@Tag("conformance")
@Timeout(60)
class RunTest {

    private static final String TERM = "2s";

    @TempDir(factory = InMemory.class)
    private Path folder;

    private final List<Command> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Command::close);
    }

    private Command run(List<String> options, List<String> command) {
        List<String> term = options.contains("--term") ? List.of() : List.of("--term", TERM);
        Stream<String> all = Stream.of(
                        List.of("run", "jobs/one", "--backend", "file:" + folder.resolve("elections")),
                        term,
                        options,
                        List.of("--"),
                        command)
                .flatMap(List::stream);
        Command process = Command.start(folder, all.toArray(String[]::new));
        started.add(process);
        return process;
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(20, TimeUnit.SECONDS).until(condition);
    }

    private Job job(String name) {
        return new Job(folder, name);
    }

    @Test
    void theCommandIsToldOfItsTermAndItsStatusIsPassedOn() {
        Command run = run(List.of("--id", "me"), List.of("sh", "-c", """
                echo "$INCUMBENT_ELECTION $INCUMBENT_CANDIDATE $INCUMBENT_TOKEN $INCUMBENT_DEADLINE"
                cat "$INCUMBENT_DEADLINE_FILE"
                exit 7"""));

        assertThat(run.status()).isEqualTo(7);
        // Once: a lease that is resigned is not lost.
        assertThat(run.said()).matches("jobs/one me \\d+ \\d+\\.\\d\\d\n\\d+\\.\\d\\d\n");
    }

    @Test
    void theDeadlineInTheFileMovesWithEachRenewal() {
        Command run = run(List.of(), List.of("sh", "-c", "sleep 2; cat $INCUMBENT_DEADLINE_FILE; cat /proc/uptime"));

        assertThat(run.status()).isZero();
        String[] words = run.said().split("\\s+", -1);
        assertThat(Double.parseDouble(words[0]))
                .isBetween(Double.parseDouble(words[1]), Double.parseDouble(words[1]) + 2);
    }

    @Test
    void aSignalIsPassedOnAndTheNextCandidateLeadsAtOnce() {
        Job first = job("first");
        Job second = job("second");
        Command one = run(List.of(), first.command(Job.POLITE));
        until(first::runs);
        run(List.of(), second.command(Job.POLITE));
        await().pollDelay(1, TimeUnit.SECONDS).until(() -> true);

        one.signal("TERM");

        assertThat(one.status()).isEqualTo(9);
        assertThat(first.text()).contains("term");
        until(second::runs);
        assertThat(second.first() - first.last()).as("hundredths of a second").isBetween(0L, 100L);
    }

    @Test
    void otherSignalsArePassedOnToo() {
        Job job = job("job");
        Command run = run(List.of(), job.command("trap 'echo usr1 >>$LOG' USR1; " + Job.POLITE));
        until(job::runs);

        run.signal("USR1");

        until(() -> job.text().contains("usr1"));
        assertThat(run.isAlive()).isTrue();
    }

    @Test
    void aStubbornCommandIsKilledAfterItsTimeToDrain() {
        Job job = job("job");
        Command run = run(List.of("--drain", "300ms"), job.command(Job.STUBBORN));
        until(job::runs);

        run.signal("INT");
        run.signal("TERM");

        assertThat(run.status()).isEqualTo(ExitStatus.ofSignal(9));
        assertThat(job.isDead()).isTrue();
    }

    @Test
    void killingItKillsTheCommandLongBeforeTheLeaseEnds() {
        Job job = job("job");
        Command run = run(List.of("--term", "5s", "--drain", "200ms"), job.command(Job.STUBBORN));
        until(job::runs);

        run.signal("KILL");

        await().atMost(2, TimeUnit.SECONDS).until(job::isDead);
    }

    @Test
    void killingItKillsWhatTheCommandHasStarted() {
        Job job = job("job");
        Path children = folder.resolve("children");
        Command run = run(List.of(), job.command("sleep 60 & echo $! >" + children + "; " + Job.POLITE));
        until(job::runs);
        long child = Long.parseLong(Command.read(children).strip());
        assertThat(Job.alive(child)).isTrue();

        run.signal("KILL");

        until(() -> !Job.alive(child));
        until(job::isDead);
    }

    @Test
    void killingTheGuardKillsTheCommandAndTheOfficeIsHandedBack() {
        Job job = job("job");
        Command run = run(List.of(), job.command(Job.STUBBORN));
        until(job::runs);
        long guard =
                ProcessHandle.of(job.pid()).orElseThrow().parent().orElseThrow().pid();

        Command.signal("KILL", guard);

        assertThat(run.status()).isEqualTo(ExitStatus.ofSignal(9));
        assertThat(job.isDead()).isTrue();
    }

    @Test
    void whoIsStoppedHasNoCommandWhenTheNextOneLeads() {
        Job first = job("first");
        Job second = job("second");
        Command one = run(List.of("--once"), first.command(Job.STUBBORN));
        until(first::runs);
        run(List.of(), second.command(Job.POLITE));

        one.signal("STOP");

        until(second::runs);
        assertThat(first.isDead()).as("the command of the stopped one is dead").isTrue();
        // Drift of 0.1 leaves a fifth of the term between a lease's end and its successor's begin.
        assertThat(first.last()).as("hundredths of a second").isLessThan(second.first() - 20);
        assertThat(first.text()).contains("term");
        one.signal("CONT");
        assertThat(one.status()).isEqualTo(ExitStatus.LOST);
    }

    @Test
    void theStoppedCommandIsKilledInTimeToo() {
        Job first = job("first");
        Job second = job("second");
        Command one = run(List.of(), first.command(Job.STUBBORN));
        until(first::runs);
        run(List.of(), second.command(Job.POLITE));

        Command.signal("STOP", first.pid());
        one.signal("KILL");

        until(second::runs);
        assertThat(first.isDead()).isTrue();
    }

    @Test
    void theOneWhoLostStandsAgain() {
        Job first = job("first");
        Job second = job("second");
        Command one = run(List.of(), first.command(Job.POLITE));
        until(first::runs);
        Command two = run(List.of(), second.command(Job.POLITE));
        one.signal("STOP");
        until(second::runs);
        one.signal("CONT");

        two.signal("TERM");

        assertThat(two.status()).isEqualTo(9);
        long before = second.last();
        until(() -> first.last() > before);
    }

    @Test
    void aRecordThatIsGoneKillsTheCommandAtOnce() throws Exception {
        Job job = job("job");
        Command run = run(List.of("--once"), job.command(Job.STUBBORN));
        until(job::runs);

        for (Path register : registers()) {
            Files.move(register, folder.resolve("gone-" + register.getFileName()));
        }

        assertThat(run.status()).isEqualTo(ExitStatus.LOST);
        assertThat(job.isDead()).isTrue();
    }

    private List<Path> registers() throws Exception {
        try (Stream<Path> registers = Files.list(folder.resolve("elections"))) {
            return registers.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void whatTheCommandLeavesBehindIsKilledBeforeTheOfficeIsHandedBack() {
        Path children = folder.resolve("children");
        Command run = run(List.of(), List.of("sh", "-c", "sleep 60 & echo $! >" + children + "; exit 3"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(Job.alive(Long.parseLong(Command.read(children).strip()))).isFalse();
    }

    @Test
    void whoWaitsInVainSaysSo() {
        Job job = job("job");
        run(List.of(), job.command(Job.POLITE));
        until(job::runs);

        Command two = run(List.of("--wait", "500ms"), List.of("true"));

        assertThat(two.status()).isEqualTo(ExitStatus.NOT_ELECTED);
        assertThat(two.err()).contains("somebody else leads");
    }

    @Test
    void whoDoesNotWaitIsElectedWhereNobodyLeads() {
        Command first = run(List.of("--wait", "0s"), List.of("sh", "-c", "echo first"));
        assertThat(first.status()).isZero();
        assertThat(first.said()).isEqualTo("first\n");

        Command crashes = run(List.of(), List.of("sleep", "60"));
        until(() -> crashes.err().contains("elected with token"));
        crashes.signal("KILL");
        Command next = run(List.of("--wait", "0s"), List.of("sh", "-c", "echo next"));

        assertThat(next.status()).isZero();
        assertThat(next.said()).isEqualTo("next\n");
    }

    @Test
    void whoIsAskedToEndWhileHeWaitsEndsAtOnce() {
        Job job = job("job");
        run(List.of(), job.command(Job.POLITE));
        until(job::runs);
        Command two = run(List.of(), List.of("true"));
        until(() -> two.err().contains("standing for"));

        two.signal("TERM");

        assertThat(two.status()).isEqualTo(ExitStatus.ofSignal(15));
    }

    @Test
    void aCommandThatEndsIsRunAgainIfThatIsWanted() {
        Path runs = folder.resolve("runs");
        Command run = run(List.of("--restart"), List.of("sh", "-c", "echo $INCUMBENT_TOKEN >>" + runs));

        until(() -> Command.read(runs).lines().count() >= 2);

        List<Long> tokens = Command.read(runs).lines().map(Long::valueOf).toList();
        assertThat(tokens.get(1)).isGreaterThan(tokens.get(0));
        run.signal("TERM");
        assertThat(run.status()).isIn(0, ExitStatus.ofSignal(15));
    }

    @Test
    void leavesNothingBehind() throws Exception {
        Command run = run(List.of(), List.of("sh", "-c", "echo ${INCUMBENT_DEADLINE_FILE%/*}"));

        assertThat(run.status()).isZero();
        assertThat(Path.of(run.said().strip())).doesNotExist();
    }
}
