package io.incumbent.tck.proxy;

import io.incumbent.tck.proxy.Effect.Proof;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Judges whether a fault had an effect, from counts alone: each count is made where bytes were held, lost or reset, so a
 * proxy that did nothing has nothing to show.
 */
final class Effects {

    private final Set<Way> ways;
    private final Evidence seen;
    private final boolean refusedOnTrial;

    private Effects(Set<Way> ways, Evidence seen, boolean refusedOnTrial) {
        this.ways = ways;
        this.seen = seen;
        this.refusedOnTrial = refusedOnTrial;
    }

    /**
     * Judges one fault.
     *
     * @param seen what happened while it was in force, and nothing else
     * @param refusedOnTrial whether a connection was refused that the link itself tried
     */
    static Effect of(Fault fault, Set<Way> ways, Evidence seen, boolean refusedOnTrial) {
        return new Effects(ways, seen, refusedOnTrial).judge(fault);
    }

    private Effect judge(Fault fault) {
        if (fault instanceof Fault.Pass) {
            return new Effect(Proof.NONE, "nothing was to happen");
        }
        if (fault instanceof Fault.Cut) {
            return ways.size() == Way.values().length ? cut() : cutOneWay();
        }
        if (fault instanceof Fault.Blackhole) {
            return counted(sum(Traffic::discarded), "bytes were lost", "nothing was sent that could be lost");
        }
        if (fault instanceof Fault.Fin) {
            return counted(sum(Traffic::ended), "streams were ended", "there was no stream that could be ended");
        }
        return fault instanceof Fault.OneWay ? held() : whole(fault);
    }

    private Effect whole(Fault fault) {
        if (fault instanceof Fault.DropReplyOnce) {
            return counted(seen.repliesDropped(), "reply was dropped", "no reply came that could be dropped");
        }
        if (fault instanceof Fault.Reset) {
            return reset();
        }
        if (fault instanceof Fault.AcceptAndHang) {
            return counted(seen.hung(), "connections were left hanging", "nobody connected");
        }
        return refused();
    }

    private Effect cut() {
        Effect reset = reset();
        return reset.isShown() ? reset : refused();
    }

    private Effect cutOneWay() {
        Effect lost = counted(sum(Traffic::discarded), "bytes were lost", "");
        return lost.isShown()
                ? lost
                : counted(
                        seen.hung(),
                        "connections were left hanging",
                        "nothing was sent that way, and nobody connected");
    }

    private Effect held() {
        return counted(sum(Traffic::held), "bytes were held back", "nothing was sent that could be held back");
    }

    private Effect reset() {
        return counted(seen.reset(), "connections were reset", "there was no connection that could be reset");
    }

    private Effect refused() {
        if (seen.refusalsSeen() > 0 || !refusedOnTrial) {
            return counted(
                    seen.refusalsSeen(), "refused connections were seen by clients", "no connection was refused");
        }
        return new Effect(
                Proof.IN_FORCE,
                "a connection was refused on trial; that a candidate was refused, nobody told the link (Link.sawRefusal)");
    }

    private long sum(ToLongFunction<Traffic> count) {
        return ways.stream().map(seen::of).mapToLong(count).sum();
    }

    private Effect counted(long count, String what, String missing) {
        return count > 0 ? new Effect(Proof.SHOWN, count + " " + what + on()) : new Effect(Proof.NONE, missing + on());
    }

    private String on() {
        return ways.size() == Way.values().length ? "" : " (" + ways.iterator().next() + ")";
    }
}
