package io.incumbent.tck.broken;

import io.incumbent.Elector;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.Optional;

/** A campaign with a patience returns when the next event comes. */
@Mistake(value = "N13", rule = "3.07")
public final class TooPatient extends Meddling {

    @Override
    Optional<Lease> campaign(Elector elector, Duration patience, Duration term) throws InterruptedException {
        return super.campaign(elector, patience.plus(term.multipliedBy(3)), term);
    }
}
