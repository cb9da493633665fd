package io.incumbent.engine;

import io.incumbent.ElectionOptions;
import io.incumbent.Guarantee;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is the same in all states of a small world.
 *
 * @param name for people
 * @param members its processes
 * @param durable whether the store declares that it never forgets
 * @param pushes whether watches tell of changes
 * @param chances what may happen how many times
 * @param mostLate how many writes of a process, whose outcome it does not know, may be under way
 * @param rules the rules of all candidates
 */
record SmallWorld(
        String name,
        List<Member> members,
        boolean durable,
        boolean pushes,
        Chances chances,
        int mostLate,
        SafetyRules.Factory rules) {

    /** The greatest that options allow, so that few steps of time show what clocks of different rates do. */
    static final double DRIFT = 0.3;

    static final long TERM = 1_000_000_000;

    /**
     * A little more than a quarter of a term. By the fastest clock four steps are the patience of a challenger, and not
     * three; without an allowance for drift it would be three, and by the slowest clock a lease lasts for three of them,
     * and without an allowance for five.
     */
    static final long TICK = 260_000_000;

    /**
     * A process.
     *
     * @param id its candidate's id; namesakes have the same
     * @param rate of its clock
     * @param termNanos its candidate's term
     */
    record Member(String id, double rate, long termNanos) {

        /** By how much its clock moves in a step of time. */
        long tickNanos() {
            return Math.round(TICK * rate);
        }
    }

    static Member member(String id, double rate) {
        return new Member(id, rate, TERM);
    }

    SmallWorld with(SafetyRules.Factory otherRules) {
        return new SmallWorld(name, members, durable, pushes, chances, mostLate, otherRules);
    }

    SmallWorld with(Chance chance, int times) {
        return new SmallWorld(name, members, durable, pushes, chances.with(chance, times), mostLate, rules);
    }

    Traits traits() {
        return new Traits(durable ? Guarantee.LINEARIZABLE : Guarantee.BEST_EFFORT, "a small world", durable, pushes);
    }

    SafetyRules rules(int who) {
        return rules.create(
                ElectionOptions.builder()
                        .term(Duration.ofNanos(members.get(who).termNanos()))
                        .clockDrift(DRIFT)
                        .build(),
                traits());
    }

    Candidate candidate(int who, String attempt) {
        Member member = members.get(who);
        return new Candidate(member.id(), attempt, Map.of(), member.termNanos(), 0, member.tickNanos(), 0, 0, 1);
    }

    Stamp stamp(int who, long ticks) {
        long nanos = ticks * members.get(who).tickNanos();
        return new Stamp(nanos, 0, nanos / 1_000_000);
    }
}
