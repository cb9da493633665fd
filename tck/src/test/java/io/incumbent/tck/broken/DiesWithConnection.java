package io.incumbent.tck.broken;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A session that ends with the first connection: nothing is renewed any more. */
@Mistake(value = "M24", rule = "4.07")
public final class DiesWithConnection implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        InetSocketAddress server = place.servers().get(0);
        try {
            Socket session = new Socket(server.getAddress(), server.getPort());
            return Elections.on(new Session(MapElectors.register(place), session), options);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Session extends PassingRegister {

        private final Socket session;
        private volatile boolean over;

        Session(Register honest, Socket session) {
            super(honest);
            this.session = session;
            Thread ear = new Thread(this::listen, "session");
            ear.setDaemon(true);
            ear.start();
        }

        private void listen() {
            try {
                over = session.getInputStream().read() < 0;
            } catch (IOException reset) {
                over = true;
            }
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            return over
                    ? CompletableFuture.failedFuture(
                            new BackendUnavailableException("the session is over", new IOException("gone")))
                    : super.compareAndSet(change, timeout);
        }

        @Override
        public void close() {
            super.close();
            try {
                session.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
