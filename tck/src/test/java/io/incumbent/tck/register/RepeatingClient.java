package io.incumbent.tck.register;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Sends each change twice, as client libraries do where an answer is lost. So each that takes effect is told to be
 * rejected, and with a little luck others have changed the register in between.
 */
final class RepeatingClient extends ServiceClient {

    RepeatingClient(Service service) {
        super(service);
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return ask(timeout, () -> service.change(change))
                .thenCompose(first -> ask(timeout, () -> service.change(change)));
    }
}
