package io.incumbent.engine;

/** What all owners of candidacies do alike: pass on to the listener what happens during a term. Lives on the loop. */
abstract class TellingOwner implements Candidacy.Owner {

    final Telemetry telemetry;

    TellingOwner(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public void renewed(EngineLease held, long latencyNanos) {
        telemetry.renewed(held, latencyNanos);
    }

    @Override
    public void renewalFailed(EngineLease held, Throwable cause) {
        telemetry.renewalFailed(held, cause);
    }

    @Override
    public void atRisk(EngineLease held) {
        telemetry.atRisk(held);
    }

    @Override
    public void ended(EngineLease held) {
        telemetry.ended(held);
    }

    @Override
    public void troubled(Throwable cause) {
        telemetry.troubled(cause);
    }
}
