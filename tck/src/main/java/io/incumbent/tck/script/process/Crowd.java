package io.incumbent.tck.script.process;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * D14. Kills tokens that are given before the office is. If this fails, look at when a candidate learns its token, and
 * whether a campaign that is withdrawn leaves one behind.
 */
final class Crowd implements Script {

    private static final int WAITERS = 8;
    private static final int HANDOVERS = 5;

    /**
     * Of a term. One of nine is elected by chance, two or three times a term at the slowest pace seen; that it is others for so
     * long is less likely than one in ten thousand.
     */
    private static final int BY_CHANCE = 30;

    @Override
    public String id() {
        return "D14";
    }

    @Override
    public String title() {
        return "Eight candidates join and leave all the time, while two who write hand the office over.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "2.01", "2.05", "2.06", "4.04");
    }

    @Override
    public boolean crowded() {
        return true;
    }

    @Override
    public void play(Run run) throws Exception {
        List<Actor> writers = List.of(run.actor("a"), run.actor("b"));
        AtomicBoolean over = new AtomicBoolean();
        run.elect(writers.get(0));
        List<CompletableFuture<Long>> crowd = new ArrayList<>();
        for (int i = 0; i < WAITERS; i++) {
            Actor waiter = run.actor("w" + i);
            crowd.add(comeAndGo(run, waiter, over, 0));
        }
        try {
            for (int i = 1; i <= HANDOVERS; i++) {
                run.pass(run.terms(0.5));
                handOver(run, writers.get((i + 1) % 2), writers.get(i % 2));
            }
        } finally {
            over.set(true);
        }
        long campaigns = 0;
        for (CompletableFuture<Long> one : crowd) {
            campaigns += one.get(run.terms(2).plus(run.promises().slack()).toNanos(), TimeUnit.NANOSECONDS);
        }
        run.goal("campaigns that came and went", campaigns);
        run.goal("writes of leaders", run.ledger().accepted(run.election()));
    }

    private static void handOver(Run run, Actor leader, Actor next) {
        next.startCampaign();
        run.pass(run.terms(0.3));
        run.resign(leader);
        run.within(
                "4.04",
                next.name() + " was elected while others come and go",
                run.terms(BY_CHANCE).plus(run.promises().failoverTime()),
                () -> next.leads().isPresent());
    }

    /** Whoever is elected by chance gives the office back at once. Returns how often it campaigned. */
    private static CompletableFuture<Long> comeAndGo(Run run, Actor waiter, AtomicBoolean over, long before) {
        if (over.get()) {
            return CompletableFuture.completedFuture(before);
        }
        return waiter.campaign(run.terms(0.3).toNanos())
                .thenCompose(result -> result.token().isPresent()
                        ? waiter.resign()
                        : CompletableFuture.completedFuture(result.tookNanos()))
                // In so short a time a busy service may not have answered at all; then it was a campaign in vain.
                .exceptionally(unanswered -> 0L)
                .thenCompose(done -> comeAndGo(run, waiter, over, before + 1));
    }
}
