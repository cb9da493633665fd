package io.incumbent.tck.sim;

import io.incumbent.Elector;
import io.incumbent.FencingToken;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A simulated application: campaigns, writes while it leads, and campaigns again; all on its own thread. */
final class Candidate {

    private final Scene scene;
    private final Host host;
    private final String id;
    private final Elector elector;
    private final long termNanos;
    private final Dice habits;
    private final boolean idle;
    private @Nullable CompletableFuture<Lease> campaign;
    private @Nullable Term term;
    private boolean served;

    Candidate(Scene scene, Host host, String id, Elector elector, long termNanos, Dice habits) {
        this.scene = scene;
        this.host = host;
        this.id = id;
        this.elector = elector;
        this.termNanos = termNanos;
        this.habits = habits;
        this.idle = habits.chance(0.2);
    }

    Host host() {
        return host;
    }

    String id() {
        return id;
    }

    long termNanos() {
        return termNanos;
    }

    boolean holds(Term some) {
        return term == some;
    }

    boolean isWaiting() {
        return campaign != null && !host.isDead();
    }

    /** Whether it has led once since everybody was told to resign. */
    boolean hasServed() {
        return served;
    }

    /** Begins to campaign some time from now. */
    void campaignIn(long delay) {
        later(delay, this::campaign);
    }

    private void later(long delay, Runnable action) {
        scene.world().after(delay, () -> host.application().execute(action));
    }

    private void campaign() {
        if (served || campaign != null || term != null) {
            return;
        }
        try {
            campaign = elector.campaignAsync();
        } catch (IllegalStateException stillBusy) {
            campaignIn(50 * Time.MILLI);
            return;
        }
        scene.trace().note("campaigns", host.name(), 0);
        Relay relay = scene.relay();
        if (relay != null) {
            relay.campaigns(this);
        }
        var unused = campaign.whenComplete((lease, failure) -> host.run(() -> concluded(lease, failure)));
    }

    private void concluded(@Nullable Lease lease, @Nullable Throwable failure) {
        boolean withdrawn = campaign != null && campaign.isCancelled();
        campaign = null;
        if (lease != null) {
            elected(scene.subject().lease(lease, host.clock()));
        } else if (withdrawn) {
            campaignIn(habits.between(50, 400) * Time.MILLI);
        } else {
            scene.verdict().broken("4.04", "the campaign of " + id + " in process " + host + " failed: " + failure);
        }
    }

    private void elected(Lease lease) {
        Term elected = scene.judge().elected(lease, id, host, termNanos);
        term = elected;
        scene.trace().note("elected", host.name(), elected.token());
        var unused = lease.ended().thenAccept(reason -> host.run(() -> ended(elected, reason)));
        Relay relay = scene.relay();
        if (relay != null) {
            relay.elected(this);
            later(Relay.HOLD, () -> resign(elected));
            return;
        }
        work(elected);
        if (scene.isDraining()) {
            later(habits.between(5, 50) * Time.MILLI, this::leaveForGood);
        }
    }

    private void ended(Term over, LeaseEnd reason) {
        scene.trace().note("ended", host.name(), over.token(), () -> over.token() + " " + reason);
        scene.judge().ended(over, reason);
        if (term == over) {
            term = null;
        }
        boolean atOnce = scene.relay() != null || habits.chance(0.5);
        campaignIn(atOnce ? 0 : habits.between(1, 400) * Time.MILLI);
    }

    /** Asks, and acts on the answer a little later: that is what tokens are for. */
    private void work(Term mine) {
        // An idle one never asks: it relies on being told.
        if (idle || !mine.lease().isHeld()) {
            return;
        }
        FencingToken token = mine.lease().requireHeld();
        later(habits.between(0, 3) * Time.MILLI, () -> write(mine, token));
        later(habits.between(60, 240) * Time.MILLI, () -> work(mine));
    }

    private void write(Term mine, FencingToken token) {
        host.link().send(() -> scene.resource().write(mine, token));
    }

    /** Gives the office up, if it has it; says whether it had. */
    boolean resign() {
        Term mine = term;
        if (mine == null || !mine.isHeldNow()) {
            return false;
        }
        host.application().execute(() -> resign(mine));
        return true;
    }

    private void resign(Term mine) {
        scene.trace().note("resigns", host.name(), mine.token());
        if (host.isWriting()) {
            scene.tally().add(Count.RESIGNED_WHILE_WRITING);
        }
        Relay relay = scene.relay();
        if (relay != null) {
            relay.resigns();
        }
        var unused = mine.lease().resign();
        if (mine.lease().isHeld()) {
            scene.verdict().broken("1.07", mine + " is held after it was resigned");
        }
    }

    /** Gives its campaign up, if it has one; says whether it had. */
    boolean withdraw() {
        CompletableFuture<Lease> mine = campaign;
        if (mine == null) {
            return false;
        }
        host.application().execute(() -> mine.cancel(true));
        scene.tally().add(Count.WITHDRAWN);
        return true;
    }

    /** Everybody leads once more, for a moment, and leaves. */
    void drain() {
        host.application().execute(() -> {
            if (term != null && term.isHeldNow()) {
                leaveForGood();
            }
        });
    }

    private void leaveForGood() {
        Term mine = term;
        if (mine == null || !mine.isHeldNow()) {
            return;
        }
        served = true;
        if (scene.lastOneDies()) {
            scene.kill(host);
        } else {
            resign(mine);
        }
    }
}
