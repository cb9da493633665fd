package io.incumbent.tck.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.FencingGate;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Callback;
import io.incumbent.tck.history.CheckRuns;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.HistoryFile;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Observation;
import io.incumbent.tck.history.Promise;
import io.incumbent.tck.history.Recorder;
import io.incumbent.tck.history.Write;
import io.incumbent.tck.spec.HistoryTrace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A real run, recorded and judged")
@Timeout(60)
class RealRunTest {

    private static final String ELECTION = "orders";
    private static final List<String> CANDIDATES = List.of("c1", "c2", "c3");
    private static final int ROUNDS = 10;
    private static final int CHECKS = 300;
    private static final Duration TERM = Duration.ofSeconds(5);

    /** A counter that admits no old token, and records what it decides. */
    private static final class Ledger {

        private final FencingGate gate = FencingGate.of(ELECTION);
        private final HistoryFile file;
        private long number;

        Ledger(HistoryFile file) {
            this.file = file;
        }

        synchronized void write(Lease lease) {
            long before = System.nanoTime();
            gate.admit(lease.token());
            number++;
            Bracket at = new Bracket(before, System.nanoTime());
            file.append(new Write(0, "ledger", ELECTION, number, lease.token().number(), true, number, at));
        }
    }

    private static ElectionOptions options(String candidate, HistoryFile file) {
        ElectionListener listener = new ElectionListener() {
            @Override
            public void elected(Lease lease) {
                told(lease, true);
            }

            @Override
            public void lost(Lease lease, LeaseEnd reason) {
                told(lease, false);
            }

            @Override
            public void resigned(Lease lease) {
                told(lease, false);
            }

            private void told(Lease lease, boolean elected) {
                Bracket at = Bracket.at(System.nanoTime());
                file.append(new Callback(
                        0,
                        candidate + "/listener",
                        ELECTION,
                        elected,
                        lease.token().number(),
                        at));
            }
        };
        return ElectionOptions.builder()
                .candidateId(candidate)
                .term(TERM)
                .coolDown(Duration.ZERO)
                .listener(listener)
                .build();
    }

    private static void candidate(Elections elections, String name, HistoryFile file, Ledger ledger) throws Exception {
        Recorder recorder = new Recorder(name, System::nanoTime, file::append);
        try (Elector elector = elections.elector(ELECTION, options(name, file));
                CheckRuns sampler = new CheckRuns(name + "/sampler", ELECTION, 1_000_000, file::append)) {
            for (int i = 0; i < ROUNDS; i++) {
                Recorder.Open campaign = recorder.begin(Kind.CAMPAIGN, ELECTION, 0);
                Lease lease = elector.campaign();
                campaign.ok(lease.token().number(), promise(lease));
                lead(lease, sampler, ledger);
                Recorder.Open resign =
                        recorder.begin(Kind.RESIGN, ELECTION, lease.token().number());
                lease.close();
                resign.ok(lease.token().number(), null);
                check(lease, sampler);
            }
        }
    }

    private static Promise promise(Lease lease) {
        long now = System.nanoTime();
        return new Promise(now + lease.remaining().toNanos(), TERM.toNanos(), null);
    }

    private static void lead(Lease lease, CheckRuns sampler, Ledger ledger) {
        for (int i = 0; i < CHECKS; i++) {
            check(lease, sampler);
        }
        ledger.write(lease);
        check(lease, sampler);
    }

    private static void check(Lease lease, CheckRuns sampler) {
        long before = System.nanoTime();
        boolean held = lease.isHeld();
        sampler.add(lease.token().number(), held, new Bracket(before, System.nanoTime()));
    }

    /** Every candidate of its own connection and thread, and somebody who watches. */
    private static void run(Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CANDIDATES.size());
        try (HistoryFile file = HistoryFile.create(folder, "run", Map.of());
                Elections elections = Elections.connect("memory:");
                var watching = elections.observe(
                        ELECTION,
                        leader -> file.append(new Observation(
                                0,
                                "observer",
                                ELECTION,
                                leader.map(some -> some.token().number()).orElse(0L),
                                leader.map(some -> some.candidateId()).orElse(null),
                                Bracket.at(System.nanoTime()))))) {
            assertThat(watching.election().value()).isEqualTo(ELECTION);
            Ledger ledger = new Ledger(file);
            List<Future<?>> running = new ArrayList<>();
            for (String name : CANDIDATES) {
                running.add(threads.submit(() -> {
                    candidate(elections, name, file, ledger);
                    return name;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @DisplayName("is conformant, and all kinds of evidence are in it")
    void conformant(@TempDir Path folder) throws Exception {
        run(folder);
        Judgement judgement = Checker.check(History.read(folder), Assumptions.NONE);
        assertThat(judgement.violations()).isEmpty();
        assertThat(HistoryTrace.check(judgement)).isEmpty();
        assertThat(judgement.doubts()).isEmpty();
        assertThat(judgement.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(judgement.terms()).isEqualTo(CANDIDATES.size() * ROUNDS);
        assertThat(judgement.of(Rule.EXCLUSION).couldHaveFailed()).isEqualTo(judgement.terms() - 1);
        assertThat(Stream.of(Rule.CONVEXITY, Rule.RESIGNATION, Rule.FENCING, Rule.CALLBACKS, Rule.PHANTOMS))
                .allSatisfy(
                        rule -> assertThat(judgement.of(rule).couldHaveFailed()).isPositive());
    }

    @Test
    @DisplayName("is in violation once a single answer in it is another")
    void spoilt(@TempDir Path folder) throws Exception {
        run(folder);
        List<Event> events = new ArrayList<>(History.read(folder).events());
        Checks first = (Checks)
                events.stream().filter(Checks.class::isInstance).findFirst().orElseThrow();
        Bracket late = events.get(events.size() - 1).at();
        events.add(new Checks(0, first.process(), ELECTION, first.token(), true, 1, late, late));
        Judgement judgement = Checker.check(History.of(events), Assumptions.NONE);
        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(HistoryTrace.check(judgement)).containsOnlyKeys(ELECTION);
        assertThat(judgement.violations())
                .allSatisfy(violation -> assertThat(violation.toString()).contains("term " + first.token() + " of "));
    }
}
