package io.incumbent.tck.broken;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Resigning is done only when the service has answered, however long that takes. */
@Mistake(value = "M28", rule = "3.05")
public final class ResignsWhenAnswered implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new PassingElections(new MapElectors().open(place, options)) {
            @Override
            Elector wrap(Elector elector) {
                return new PassingElector(elector, lease -> new It(lease, own));
            }
        };
    }

    private static final class It extends ForwardingLease {

        private final Elections service;

        It(Lease own, Elections service) {
            super(own);
            this.service = service;
        }

        @Override
        public CompletionStage<LeaseEnd> resign() {
            return own.resign().thenCombine(CompletableFuture.runAsync(this::awaitService), (why, answered) -> why);
        }

        private void awaitService() {
            boolean answered = false;
            while (!answered) {
                try {
                    service.leader(own.token().election().value());
                    answered = true;
                } catch (BackendUnavailableException notYet) {
                    Thread.onSpinWait();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException("stopped while it waited for the service", stopped);
                }
            }
        }
    }
}
