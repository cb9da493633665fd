package io.incumbent.tck.proxy;

import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A link on which faults do nothing. */
public final class Unbreakable implements Link {

    private final Link honest;

    private Unbreakable(Link honest) {
        this.honest = honest;
    }

    /**
     * Makes proxies of such links.
     *
     * @param whereIs tells where the server of a name is
     * @return the proxies
     */
    public static Proxies proxies(Function<String, InetSocketAddress> whereIs) {
        return new Proxies(whereIs, (name, target) -> new Unbreakable(TcpProxy.open(name, target)));
    }

    @Override
    public String name() {
        return honest.name();
    }

    @Override
    public InetSocketAddress address() {
        return honest.address();
    }

    @Override
    public Injection inject(Fault fault) {
        return new Idle(fault, EnumSet.allOf(Way.class), System.nanoTime(), evidence());
    }

    @Override
    public Injection inject(Way way, Fault.OneWay fault) {
        return new Idle(fault, Set.of(way), System.nanoTime(), evidence());
    }

    @Override
    public void heal() {}

    @Override
    public void sawRefusal() {}

    @Override
    public Evidence evidence() {
        return honest.evidence();
    }

    @Override
    public List<String> openConnections() {
        return honest.openConnections();
    }

    @Override
    public void close() {
        honest.close();
    }

    private record Idle(Fault fault, Set<Way> ways, long beganNanos, Evidence evidence) implements Injection {

        @Override
        public boolean isInForce() {
            return true;
        }

        @Override
        public Effect effect() {
            return new Effect(Effect.Proof.NONE, "nothing was lost or held");
        }
    }
}
