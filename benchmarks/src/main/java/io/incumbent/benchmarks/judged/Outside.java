package io.incumbent.benchmarks.judged;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.Set;

/**
 * One leads and another waits, until something happens to the servers that somebody else does at a time agreed upon. The
 * other may lead then, or not.
 *
 * @param situation what happens
 * @param at when, by the clock that all processes of a Linux host share
 */
record Outside(Situation situation, long at) implements Script {

    private static final Duration TO_SUCCEED = Duration.ofSeconds(25);
    /** Who is later than that may not have lined up. */
    private static final Duration TO_LINE_UP = Duration.ofSeconds(1);

    @Override
    public String id() {
        return "outside";
    }

    @Override
    public String title() {
        return situation.title();
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "2.05");
    }

    @Override
    public void play(Run run) {
        Actor leader = run.actor(Trial.LEADER);
        Actor next = run.actor(Trial.NEXT);
        run.elect(leader);
        next.startCampaign();
        Duration left = Duration.ofNanos(at - System.nanoTime());
        if (left.compareTo(TO_LINE_UP) < 0) {
            throw new IllegalStateException("they had not lined up when it was to happen");
        }
        run.pass(left);
        run.goal(Trial.FAULT, at);
        run.happens(TO_SUCCEED, () -> next.leads().isPresent());
        // The old leader may believe for longer.
        run.pass(run.terms(2));
        run.goal(Trial.OVER, System.nanoTime());
        run.goal(Trial.ENDED, 1);
    }
}
