package io.incumbent.tck.sim;

import io.incumbent.Leader;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run from its first event to its last: chaos, then everything heals, then quiet, in which there must be one leader
 * who stays, then everybody leads once more and leaves.
 */
final class Simulation {

    private static final int OBSERVERS = 1;
    private static final long LOOKS_EVERY = Time.SECOND / 10;

    private final Setup setup;
    private final Scene scene;
    private final long patience;

    private Simulation(Setup setup) {
        this.setup = setup;
        this.scene = new Scene(setup);
        this.patience = Patience.untilLeader(setup.shape());
    }

    static Outcome run(Setup setup) {
        Simulation simulation = new Simulation(setup);
        simulation.run();
        return simulation.outcome();
    }

    /** What came of a run. */
    record Outcome(Setup setup, Optional<Violation> violation, Tally tally, long traceHash) {}

    private Outcome outcome() {
        scene.tally().add(Count.EVENTS, scene.world().happened());
        return new Outcome(
                setup, scene.verdict().violation(), scene.tally(), scene.trace().hash());
    }

    private void run() {
        for (int i = 0; i < setup.shape().candidates(); i++) {
            scene.join();
        }
        for (int i = 0; i < OBSERVERS; i++) {
            scene.observe();
        }
        new Faults(scene, setup).plan();
        runUntil(Plan.CHAOS_UNTIL);
        recover();
        stayQuiet();
        drain();
        settle();
    }

    /** Runs on; says whether nothing was broken. */
    private boolean runUntil(long time) {
        while (!scene.verdict().isFinal() && scene.world().step(time)) {
            if (setup.switches().judgeLooks()) {
                scene.judge().afterEvent();
            }
        }
        return !scene.verdict().isFinal();
    }

    /** Runs on until that is so, or until the deadline. */
    private void runUntil(long deadline, BooleanSupplier done) {
        while (scene.world().now() < deadline && !scene.verdict().isFinal() && !done.getAsBoolean()) {
            runUntil(Math.min(deadline, scene.world().now() + LOOKS_EVERY));
        }
    }

    private void recover() {
        long from = Math.max(Plan.CHAOS_UNTIL, lastFaultEnds());
        if (!runUntil(from)) {
            return;
        }
        scene.heal();
        long deadline = from + patience;
        runUntil(deadline, () -> scene.judge().holder() != null);
        Term leader = scene.judge().holder();
        if (leader == null) {
            scene.verdict()
                    .broken(
                            "4.05",
                            "nobody leads " + Time.show(patience) + " after all faults ended; the last was "
                                    + scene.judge().grants().newest());
        }
        scene.tally().recovered(scene.world().now() - from);
        runUntil(deadline);
    }

    private long lastFaultEnds() {
        return setup.faults().stream()
                .mapToLong(fault -> fault.at() + fault.lasts())
                .max()
                .orElse(0);
    }

    /** Two terms in which nothing may change. */
    private void stayQuiet() {
        Term before = scene.judge().holder();
        if (before == null) {
            scene.verdict()
                    .broken(
                            "4.05",
                            "the leader after all faults ended did not stay; the last was "
                                    + scene.judge().grants().newest());
        }
        runUntil(scene.world().now() + 2 * Patience.longestTerm(setup.shape()));
        Term after = scene.judge().holder();
        if (before != after) {
            scene.verdict().broken("4.06", before + " was followed by " + after + " though nothing happened");
        }
        checkTold();
        checkViews(after == null ? 0 : after.token(), after);
    }

    private void checkTold() {
        for (Term term : scene.judge().untold()) {
            scene.verdict().broken("3.03", term + " is over, but its candidate was not told");
        }
    }

    private void checkViews(long token, @Nullable Object truth) {
        for (Observer observer : scene.observers()) {
            Leader seen = observer.current();
            boolean right = (seen == null ? 0 : seen.token().number()) == token;
            if (!right && !wasFooled(observer, token)) {
                scene.verdict()
                        .broken(
                                token == 0 ? "5.01" : "5.04",
                                observer.host() + " sees "
                                        + (seen == null ? "nobody" : seen.candidateId() + " with token " + seen.token())
                                        + ", not "
                                        + truth);
            }
        }
    }

    /**
     * Reads that show the past for longer than a term show a leader who is gone; since observers never take such a word
     * back, they must wait for the next one.
     */
    private boolean wasFooled(Observer observer, long token) {
        return setup.faults().stream().anyMatch(fault -> fault.kind() == FaultKind.STALE_READS)
                && observer.sawTheEndOf(token);
    }

    private void drain() {
        if (scene.verdict().isFinal()) {
            return;
        }
        scene.drain((Mix.scramble(setup.seed()) & 1) == 0);
        List<Candidate> all = scene.living();
        long deadline = scene.world().now() + Patience.untilDrained(setup.shape(), all.size());
        runUntil(deadline, () -> all.stream().allMatch(Candidate::hasServed));
        for (Candidate candidate : all) {
            if (!candidate.hasServed()) {
                scene.verdict()
                        .broken(
                                "4.04",
                                "candidate " + candidate.id() + " in process " + candidate.host()
                                        + " was never elected, though all others resigned; the last was "
                                        + scene.judge().grants().newest());
            }
        }
    }

    /** Whether the last resigned or died: nobody leads, and whoever looks must come to know it. */
    private void settle() {
        if (runUntil(scene.world().now() + patience)) {
            checkViews(0, "that nobody leads");
        }
    }
}
