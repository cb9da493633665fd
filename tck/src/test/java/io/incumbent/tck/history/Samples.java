package io.incumbent.tck.history;

import java.util.List;
import java.util.Map;

/** One event of every kind, with fields present and absent, and texts that are hard to write. */
final class Samples {

    private static final Bracket AT = new Bracket(-5, Long.MAX_VALUE);
    private static final String HARD = "a\"b\\c\nd\te\u0000f/g\u2028ü€\uD83D\uDE00\uD800";

    private Samples() {}

    static List<Event> all() {
        return List.of(
                new Operation(1, "c1", HARD, Kind.CAMPAIGN, Phase.INVOKE, 7, Bracket.at(0), 0, null, null),
                new Operation(2, "c1", "e", Kind.ACQUIRE, Phase.OK, 7, AT, 41, new Promise(9, 2, -1L), null),
                new Operation(3, "c1", "e", Kind.RENEW, Phase.OK, 8, AT, 41, new Promise(9, 2, null), null),
                new Operation(4, "c1", "e", Kind.RELEASE, Phase.FAIL, 9, AT, 41, null, Operation.STALE),
                new Operation(5, "c1+1", "e", Kind.CLOSE, Phase.INFO, 9, AT, 0, null, HARD),
                new Checks(6, "c1/sampler", "e", 41, true, 214, new Bracket(1, 2), new Bracket(3, 4)),
                new Callback(7, "c1/listener", "e", true, 41, AT),
                new Callback(8, "c1/listener", "e", false, 41, AT),
                new Observation(9, "o", "e", 41, "c1", AT),
                new Observation(10, "o", "e", 0, null, AT),
                new Write(11, "ledger", "e", 3, 41, true, 12L, AT),
                new Write(12, "ledger", "e", 4, 40, false, null, AT),
                new Fault(13, "nemesis", "cut", "c1", "both", true, Map.of("b", 2L, "a", 1L), AT),
                new Fault(14, "nemesis", "cut", "c1", "s2c", false, Map.of(), AT),
                new Clock(15, "harness", "agent-3", new ClockBounds(-3, 4), AT),
                new Mark(16, "harness", HARD, AT));
    }
}
