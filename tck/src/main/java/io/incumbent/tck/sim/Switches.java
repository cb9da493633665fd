package io.incumbent.tck.sim;

import io.incumbent.FencingGate;
import io.incumbent.FencingToken;
import io.incumbent.StaleTokenException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Parts of the simulation itself that its own tests put out of order, to see that this does not go unnoticed.
 *
 * @param faultsWork whether faults do anything
 * @param judgeLooks whether leases are looked at
 * @param rules the rules that are watched; all if empty
 * @param gates makes the fenced resource's gate
 */
record Switches(
        boolean faultsWork, boolean judgeLooks, Set<String> rules, Function<String, Predicate<FencingToken>> gates) {

    static final Switches NORMAL = new Switches(true, true, Set.of(), Switches::honestGate);

    static Predicate<FencingToken> honestGate(String election) {
        FencingGate gate = FencingGate.of(election);
        return token -> admits(gate, token);
    }

    private static boolean admits(FencingGate gate, FencingToken token) {
        try {
            gate.admit(token);
            return true;
        } catch (StaleTokenException stale) {
            return false;
        }
    }

    Switches watching(Set<String> only) {
        return new Switches(faultsWork, judgeLooks, only, gates);
    }
}
