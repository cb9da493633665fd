package io.incumbent.tck.broken;

import io.incumbent.Elector;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.Optional;

/** A campaign with a patience looks once. */
@Mistake(value = "N12", rule = "3.07")
public final class Impatient extends Meddling {

    @Override
    Optional<Lease> campaign(Elector elector, Duration patience, Duration term) throws InterruptedException {
        return super.campaign(elector, Duration.ZERO, term);
    }
}
