package io.incumbent.tck.sim;

import java.util.List;
import java.util.stream.Collectors;

/** The one line that repeats a run. */
final class Replay {

    private static final String JAVA =
            "java -cp api/target/classes:tck/target/classes:tck/target/test-classes io.incumbent.tck.sim.Simulate";

    private Replay() {}

    static String line(long seed, String mutant, List<Fault> faults) {
        String ids = faults.stream().map(fault -> Integer.toString(fault.id())).collect(Collectors.joining(","));
        return JAVA + " --seed " + seed + (mutant.isEmpty() ? "" : " --mutant " + mutant) + " --faults "
                + (ids.isEmpty() ? "none" : ids) + " --trace";
    }
}
