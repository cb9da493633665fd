package io.incumbent.tck.broken;

import io.incumbent.Elector;
import io.incumbent.FencingToken;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An elector that leads is given a second lease. */
@Mistake(value = "N14", rule = "3.08")
public final class LeadsTwice extends Meddling {

    private final Map<String, Lease> leases = new ConcurrentHashMap<>();

    @Override
    Lease lease(Lease lease) {
        leases.put(lease.token().election().value(), lease);
        return lease;
    }

    @Override
    Optional<Lease> campaign(Elector elector, Duration patience, Duration term) throws InterruptedException {
        Optional<Lease> first =
                Optional.ofNullable(leases.get(elector.election().value()));
        return first.isPresent() ? first.map(Second::new) : super.campaign(elector, patience, term);
    }

    private static final class Second extends PassingLease {

        Second(Lease honest) {
            super(honest);
        }

        @Override
        public FencingToken token() {
            FencingToken first = super.token();
            return new FencingToken(first.election(), first.number() + 1);
        }

        @Override
        public void close() {}
    }
}
