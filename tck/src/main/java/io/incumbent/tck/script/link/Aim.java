package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Way;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Hits one request of a campaign. The kit knows no protocol; so somebody rehearses until two rehearsals agree, and is watched: the last request before
 * it is elected is the one that asks for the office. Replies are held back for a moment, so that there is time to see the
 * requests come one by one.
 */
final class Aim {

    private static final double MOMENT = 0.06;

    private final Run run;
    private final int decisive;
    private int hits;

    private Aim(Run run, int decisive) {
        this.run = run;
        this.decisive = decisive;
    }

    /** The office has been held and given back when this returns, as when it is aimed later. */
    static Aim rehearse(Run run) {
        Actor rehearsing = run.actor("rehearsing");
        run.elect(rehearsing);
        run.pass(run.terms(0.2));
        run.resign(rehearsing);
        int count = Rehearsals.agreed(() -> campaign(run, rehearsing));
        run.mark("the last of " + count + " requests asks for the office");
        return new Aim(run, Math.max(1, count));
    }

    /** {@return how many requests it takes to be elected} */
    private static int campaign(Run run, Actor rehearsing) {
        Trouble slow = slow(run, rehearsing);
        Requests requests = new Requests(run, rehearsing);
        int count = 0;
        rehearsing.startCampaign();
        while (requests.another()) {
            count++;
        }
        slow.end();
        run.resign(rehearsing);
        return count;
    }

    private static Trouble slow(Run run, Actor actor) {
        return run.inject(actor, Way.TO_CLIENT, new Fault.Delay(run.terms(MOMENT), Duration.ZERO, 1));
    }

    /** How many requests go through before the one that asks for the office. */
    int before() {
        return decisive - 1;
    }

    /**
     * Lets an actor campaign; when so many of its requests have been answered, and before it knows, a fault is put on. It
     * misses if the campaign takes fewer requests than the rehearsed one: requests may overlap in one and not in the other.
     *
     * @return by which to end the fault; empty if the actor was elected before
     */
    Optional<Trouble> hit(Actor actor, int requests, Supplier<Trouble> fault) {
        if (requests == 0) {
            hits++;
            Trouble trouble = fault.get();
            actor.startCampaign();
            return Optional.of(trouble);
        }
        Trouble slow = slow(run, actor);
        Requests sent = new Requests(run, actor);
        actor.startCampaign();
        for (int i = 0; i < requests; i++) {
            if (!sent.another()) {
                slow.end();
                run.mark(actor.name() + " took fewer requests than the rehearsed campaign, so it was not hit");
                run.resign(actor);
                return Optional.empty();
            }
        }
        hits++;
        return Optional.of(new Shot(fault.get(), slow));
    }

    /** A script that hit nothing has shown nothing. */
    void demandHits() {
        if (hits == 0) {
            throw new IllegalStateException("each of its campaigns took fewer requests than the rehearsed one");
        }
    }

    /** The fault, and what was done to aim it. */
    private record Shot(Trouble fault, Trouble aiming) implements Trouble {

        @Override
        public boolean hasEffect() {
            return fault.hasEffect();
        }

        @Override
        public void end() {
            fault.end();
            aiming.end();
        }
    }

    /** The requests of a campaign, one by one. */
    private static final class Requests {

        private final Run run;
        private final Actor actor;
        private final int tokens;
        private long sent;

        Requests(Run run, Actor actor) {
            this.run = run;
            this.actor = actor;
            this.tokens = actor.tokens().size();
            this.sent = sent();
        }

        private long sent() {
            return run.count(actor, seen -> seen.toServer().passed());
        }

        private boolean isElected() {
            return actor.tokens().size() > tokens;
        }

        /** Waits until another was sent, and its answer is being held back; returns whether that was before it is elected. */
        boolean another() {
            run.happens(run.terms(1), () -> sent() > sent || isElected());
            if (isElected() || sent() == sent) {
                return false;
            }
            sent = sent();
            run.happens(
                    run.terms(MOMENT),
                    () -> run.count(actor, seen -> seen.toClient().inHand()) > 0);
            return true;
        }
    }
}
