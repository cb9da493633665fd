package io.incumbent.tck.proxy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Says what a fault means for each way of a link. */
interface Rulebook {

    /**
     * The rules for each way the fault is put on; new ones every time, since they may keep something in mind.
     *
     * @param now the time by the link's clock
     */
    Map<Way, Rule> rules(Fault fault, Set<Way> ways, long now);

    /** The one that does what {@link Fault} says. */
    static Rulebook standard() {
        return (fault, ways, now) -> {
            Map<Way, Rule> rules = new EnumMap<>(Way.class);
            if (fault instanceof Fault.DropReplyOnce) {
                DropReply drop = new DropReply();
                rules.put(Way.TO_SERVER, Rule.of(drop.requests()));
                rules.put(Way.TO_CLIENT, Rule.of(drop.replies()));
            } else {
                boolean bothWays = ways.size() == Way.values().length;
                ways.forEach(way -> rules.put(way, rule(fault, bothWays, now)));
            }
            return rules;
        };
    }

    private static Rule rule(Fault fault, boolean bothWays, long now) {
        if (fault instanceof Fault.Cut) {
            return bothWays
                    ? new Rule(Treatment.PASS, Admission.SHUT, Act.RESET)
                    : new Rule(Treatments.lose(), Admission.HANG, Act.NOTHING);
        }
        if (fault instanceof Fault.Reset) {
            return Rule.of(Act.RESET);
        }
        if (fault instanceof Fault.Fin) {
            return Rule.of(Act.END);
        }
        if (fault instanceof Fault.Refuse) {
            return Rule.of(Admission.SHUT);
        }
        return fault instanceof Fault.AcceptAndHang ? Rule.of(Admission.HANG) : Rule.of(treatment(fault, now));
    }

    private static Treatment treatment(Fault fault, long now) {
        if (fault instanceof Fault.Stall) {
            return Treatments.stall();
        }
        if (fault instanceof Fault.Blackhole) {
            return Treatments.lose();
        }
        if (fault instanceof Fault.Delay delay) {
            return Treatments.delay(delay);
        }
        if (fault instanceof Fault.Slice) {
            return Treatments.slice();
        }
        if (fault instanceof Fault.Throttle throttle) {
            return new Throttling(throttle.bytesPerSecond(), now);
        }
        return Treatment.PASS;
    }
}
