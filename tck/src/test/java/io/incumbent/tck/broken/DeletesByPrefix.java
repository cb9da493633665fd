package io.incumbent.tck.broken;

import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** A resignation ends all elections whose names begin alike. */
@Mistake(value = "N15", rule = "1.13")
public final class DeletesByPrefix extends Meddling {

    private final Map<String, Lease> leases = new ConcurrentHashMap<>();

    @Override
    Lease lease(Lease lease) {
        leases.put(lease.token().election().value(), lease);
        return new Deleting(lease);
    }

    private final class Deleting extends PassingLease {

        Deleting(Lease honest) {
            super(honest);
        }

        @Override
        public CompletionStage<LeaseEnd> resign() {
            String name = token().election().value();
            leases.forEach((other, lease) -> {
                if (other.startsWith(name)) {
                    lease.close();
                }
            });
            return super.resign();
        }
    }
}
