package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** A lease ends with its session; then the client is back, finds what the old session left, and holds it again. */
@Mistake(value = "M18", rule = "1.04")
public final class TakesOldSession implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        InetSocketAddress server = place.servers().get(0);
        return new PassingElections(new MapElectors().open(place, options)) {
            @Override
            Elector wrap(Elector elector) {
                return new PassingElector(elector, lease -> new It(lease, server));
            }
        };
    }

    private static final class It extends ForwardingLease {

        private static final long AWAY_NANOS = 200_000_000;

        private volatile boolean away;
        private volatile boolean back;

        It(Lease own, InetSocketAddress server) {
            super(own);
            Thread session = new Thread(() -> live(server), "session");
            session.setDaemon(true);
            session.start();
        }

        private void live(InetSocketAddress server) {
            try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
                awaitEnd(socket);
                away = true;
                LockSupport.parkNanos(AWAY_NANOS);
                back = true;
                away = false;
                LockSupport.parkNanos(AWAY_NANOS);
                back = false;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void awaitEnd(Socket socket) {
            try {
                int read = socket.getInputStream().read();
                if (read >= 0) {
                    throw new IllegalStateException("nobody asked the server for " + read);
                }
            } catch (IOException reset) {
                // The session is over either way.
            }
        }

        @Override
        public boolean isHeld() {
            return back || (!away && own.isHeld());
        }
    }
}
