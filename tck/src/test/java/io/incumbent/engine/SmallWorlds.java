package io.incumbent.engine;

import static io.incumbent.engine.SmallWorld.DRIFT;
import static io.incumbent.engine.SmallWorld.TERM;
import static io.incumbent.engine.SmallWorld.member;

import io.incumbent.engine.SmallWorld.Member;
import java.util.List;

/** The worlds that are explored, each with what goes wrong in it; what they have in common keeps them small. */
final class SmallWorlds {

    private static final double SLOW = 1 - DRIFT;
    private static final double FAST = 1 + DRIFT;

    private static final List<Member> SLOW_AND_FAST = List.of(member("a", SLOW), member("b", FAST));
    private static final List<Member> TWO = List.of(member("a", 1), member("b", 1));
    private static final List<Member> NAMESAKES = List.of(member("a", 1), member("a", 1));
    private static final List<Member> THREE = List.of(member("a", 1), member("b", 1), member("c", 1));
    private static final List<Member> UNEQUAL_TERMS =
            List.of(new Member("a", SLOW, 2 * TERM), new Member("b", FAST, TERM));

    private SmallWorlds() {}

    private static SmallWorld of(String name, List<Member> members, boolean durable) {
        Chances campaigns = Chances.NONE.with(Chance.CAMPAIGN, members.size());
        return new SmallWorld(name, members, durable, false, campaigns, 1, new SafetyRules.Factory());
    }

    static SmallWorld clocks() {
        return of("a slow clock and a fast one", SLOW_AND_FAST, true);
    }

    static SmallWorld failures() {
        return of("writes without an answer", SLOW_AND_FAST, true).with(Chance.FAILURE, 2);
    }

    static SmallWorld terms() {
        return of("unequal terms", UNEQUAL_TERMS, true);
    }

    static SmallWorld resignations() {
        return of("resignations", TWO, true).with(Chance.RESIGNATION, 1).with(Chance.CAMPAIGN, 3);
    }

    static SmallWorld namesakes() {
        return of("namesakes, and writes without an answer", NAMESAKES, true).with(Chance.FAILURE, 1);
    }

    static SmallWorld deletion() {
        return of("a record that is deleted", SLOW_AND_FAST, true).with(Chance.WIPE, 1);
    }

    static SmallWorld forgetful() {
        return of("a store that forgets", SLOW_AND_FAST, false).with(Chance.WIPE, 1);
    }

    static SmallWorld restored() {
        return of("a store that goes back, and writes without an answer", SLOW_AND_FAST, false)
                .with(Chance.RESTORE, 1)
                .with(Chance.FAILURE, 1);
    }

    static SmallWorld crashes() {
        return of("crashes", TWO, true).with(Chance.CRASH, 1).with(Chance.CAMPAIGN, 3);
    }

    static SmallWorld withdrawals() {
        return of("campaigns that are given up", TWO, true)
                .with(Chance.WITHDRAWAL, 1)
                .with(Chance.FAILURE, 1);
    }

    static SmallWorld stale() {
        return of("reads that show the past", TWO, true)
                .with(Chance.STALE_READ, 2)
                .with(Chance.RESIGNATION, 1);
    }

    static SmallWorld secondAnswers() {
        return of("requests that are repeated, and answered twice", TWO, true)
                .with(Chance.SECOND_ANSWER, 1)
                .with(Chance.FAILURE, 1);
    }

    static SmallWorld pushes() {
        SmallWorld world = of("watches", TWO, true).with(Chance.RESIGNATION, 1);
        return new SmallWorld(
                world.name(), world.members(), true, true, world.chances(), world.mostLate(), world.rules());
    }

    static SmallWorld three() {
        return of("three candidates", THREE, true);
    }

    static List<SmallWorld> all() {
        return List.of(
                clocks(),
                failures(),
                terms(),
                resignations(),
                namesakes(),
                deletion(),
                forgetful(),
                restored(),
                crashes(),
                withdrawals(),
                stale(),
                secondAnswers(),
                pushes(),
                three());
    }
}
