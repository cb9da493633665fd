package io.incumbent.benchmarks.judged;

import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.Servers;
import java.net.InetSocketAddress;
import java.util.List;

/** Servers that somebody else has started, and that are left in peace: only links to them are broken. */
record KnownServers(List<InetSocketAddress> addresses) implements Servers {

    @Override
    public List<Server> all() {
        return addresses.stream().map(address -> (Server) new Known(address)).toList();
    }

    @Override
    public String describe() {
        return "servers at " + addresses;
    }

    @Override
    public void close() {
        // They are somebody else's.
    }

    private record Known(InetSocketAddress address) implements Server {

        @Override
        public String name() {
            return "server-" + address.getPort();
        }

        @Override
        public String life() {
            return "the only one";
        }

        @Override
        public boolean isRunning() {
            return true;
        }

        @Override
        public void pause() {
            throw mine();
        }

        @Override
        public void resume() {
            throw mine();
        }

        @Override
        public void kill() {
            throw mine();
        }

        @Override
        public void start() {
            throw mine();
        }

        @Override
        public void startEmpty() {
            throw mine();
        }

        private UnsupportedOperationException mine() {
            return new UnsupportedOperationException(this + " belongs to all contenders");
        }
    }
}
