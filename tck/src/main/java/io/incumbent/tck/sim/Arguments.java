package io.incumbent.tck.sim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was asked for on the command line. */
record Arguments(
        long from,
        long to,
        boolean isSingle,
        Optional<Set<Integer>> faults,
        String mutant,
        boolean trace,
        int threads,
        Set<String> rules) {

    private static final Set<String> KNOWN =
            Set.of("--seeds", "--seed", "--faults", "--mutant", "--trace", "--threads", "--rules");

    static Arguments parse(String[] args) {
        Map<String, String> given = read(args);
        String single = given.getOrDefault("--seed", "");
        String[] range = given.getOrDefault("--seeds", "0..2000").split("\\.\\.", -1);
        long from = Long.parseLong(single.isEmpty() ? range[0] : single);
        return new Arguments(
                from,
                single.isEmpty() ? Long.parseLong(range[1]) : from + 1,
                !single.isEmpty(),
                Optional.ofNullable(given.get("--faults")).map(Arguments::ids),
                given.getOrDefault("--mutant", ""),
                given.containsKey("--trace"),
                Integer.parseInt(given.getOrDefault("--threads", "1")),
                given.containsKey("--rules") ? Set.of(given.get("--rules").split(",")) : Set.of());
    }

    private static Map<String, String> read(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (!KNOWN.contains(args[i])) {
                throw new IllegalArgumentException(args[i] + " is none of " + KNOWN);
            }
            given.put(args[i], args[i].equals("--trace") ? "" : args[++i]);
        }
        return given;
    }

    private static Set<Integer> ids(String list) {
        return list.equals("none")
                ? Set.of()
                : Arrays.stream(list.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
    }
}
