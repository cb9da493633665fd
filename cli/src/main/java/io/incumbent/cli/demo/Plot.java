package io.incumbent.cli.demo;

import io.incumbent.cli.Durations;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.AfterPause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What happens. Each step says what it waits for; what does not happen ends the play by a {@link DemoFailure}. */
final class Plot {

    /** How late a takeover may be: 1.1 terms are promised, and a busy machine has its own pace. */
    private static final int TERMS = 3;

    private static final Duration SLACK = Duration.ofSeconds(4);
    private static final int LATE_WRITES = 3;

    private final Company company;

    Plot(Company company) {
        this.company = company;
    }

    /** {@return what the play itself has measured} */
    Measured play() throws Exception {
        company.enter(List.of("a", "b", "c"));
        company.tell("three candidates stand for " + company.election() + ", each in a process of its own");
        company.actors().forEach(Actor::startCampaign);
        Actor first = elected(List.of(), "the first election");
        writes(first);

        company.tell(first.name() + " is killed (kill -9)");
        company.kill(first);
        Actor second = elected(List.of(first), "a takeover from the killed leader");
        writes(second);

        AfterPause late = frozen(second, first);
        Actor third = company.leader(List.of(first, second))
                .orElseThrow(() -> new DemoFailure("the third leader lost the office"));
        long handover = resigned(third, second);
        return new Measured(late.accepted(), LATE_WRITES, late.held(), handover);
    }

    private Duration takeover() {
        return company.term().multipliedBy(TERMS).plus(SLACK);
    }

    private Actor elected(List<Actor> except, String what) {
        Actor leader = company.within(takeover(), what, () -> company.leader(except));
        long token = leader.leads().orElseThrow(() -> new DemoFailure(leader.name() + " lost the office at once"));
        company.tell(leader.name() + " leads with token " + token);
        return leader;
    }

    private void writes(Actor leader) {
        long before = company.ledger().accepted(company.election());
        company.within(
                SLACK,
                "a write by " + leader.name(),
                () -> Company.when(company.ledger().accepted(company.election()) > before, leader));
        company.pass(System.nanoTime() + company.term().dividedBy(4).toNanos());
        company.tell(
                leader.name() + " writes to the ledger: " + company.ledger().accepted(company.election()) + " entries");
    }

    /** The leader is stopped with writes on their way, and wakes when another has written. */
    private AfterPause frozen(Actor leader, Actor dead) throws Exception {
        CompletableFuture<AfterPause> burst = leader.burst(LATE_WRITES);
        company.tell(leader.name() + " is frozen (kill -STOP), with " + LATE_WRITES + " writes on their way");
        company.freeze(leader);
        // Its lease must be over when it wakes, whoever else claims to lead meanwhile.
        long over =
                System.nanoTime() + company.term().multipliedBy(5).dividedBy(4).toNanos();
        Actor next = elected(List.of(dead, leader), "a takeover from the frozen leader");
        writes(next);
        company.pass(over);
        company.tell(leader.name() + " wakes (kill -CONT) and goes on where it was");
        company.thaw(leader);
        AfterPause late = burst.get(takeover().toMillis(), TimeUnit.MILLISECONDS);
        company.tell("its late writes arrive: " + (LATE_WRITES - late.accepted()) + " refused by their token, "
                + late.accepted() + " accepted");
        if (late.accepted() > 0) {
            throw new DemoFailure(late.accepted() + " of " + LATE_WRITES + " late writes were accepted");
        }
        return late;
    }

    /** Returns how long it took until the next one led, in nanoseconds. */
    private long resigned(Actor leader, Actor next) throws Exception {
        company.within(
                takeover(),
                "the end of the lost lease",
                () -> Company.when(next.leads().isEmpty(), next));
        next.startCampaign();
        company.tell(next.name() + " stands again");
        company.pass(System.nanoTime() + company.term().dividedBy(2).toNanos());
        company.tell(leader.name() + " resigns");
        int before = next.tokens().size();
        long begun = System.nanoTime();
        CompletableFuture<Long> resigned = leader.resign();
        company.within(
                takeover(), "the handover", () -> Company.when(next.tokens().size() > before, next));
        long took = System.nanoTime() - begun;
        resigned.get(takeover().toMillis(), TimeUnit.MILLISECONDS);
        company.tell(next.name() + " leads with token " + next.tokens().get(before) + ", "
                + Durations.show(Duration.ofNanos(took)) + " later");
        writes(next);
        return took;
    }

    /**
     * What the play itself has measured.
     *
     * @param lateAccepted late writes that were accepted
     * @param lateWrites late writes
     * @param lateHeld how often the lost lease said after the pause that it was held
     * @param handoverNanos from resignation to the next leader, as the director saw it
     */
    record Measured(long lateAccepted, long lateWrites, long lateHeld, long handoverNanos) {}
}
