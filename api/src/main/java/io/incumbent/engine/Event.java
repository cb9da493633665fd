package io.incumbent.engine;

import io.incumbent.LeaseEnd;
import io.incumbent.spi.Snapshot;

/** Everything that can happen to a candidacy. */
sealed interface Event {

    /** The campaign begins. */
    record Started() implements Event {}

    /** A read, asked for at that time, showed the register. */
    record Observed(Snapshot snapshot, long requestedNanos) implements Event {}

    /** A watch tells what the register holds. It may come late or out of order, and over a channel that is not guarded. */
    record News(Snapshot snapshot) implements Event {}

    /** A read failed or was not answered in time. */
    record ReadFailed(Throwable cause) implements Event {}

    /** So many candidates stand in line before this one. */
    record LineSeen(int ahead) implements Event {}

    /** Something the state was waiting for may be due. */
    record Wake() implements Event {}

    /** The write took effect, and the register held this. */
    record Applied(Write write, Snapshot written) implements Event {}

    /** The write did not and will not take effect; the register held something else. */
    record Rejected(Write write, Snapshot current) implements Event {}

    /** The write may or may not have taken effect, or may yet. */
    record Unknown(Write write, Throwable cause) implements Event {}

    /** All leases of this process are being renewed now. */
    record RenewDue() implements Event {}

    /** The lease refused to be extended: someone has already been told that it is over. */
    record Overrun(LeaseEnd reason) implements Event {}

    /** The holder gives the office up; its validity has ended already. */
    record Resigned(LeaseEnd reason) implements Event {}

    /** The work that the lease protected has stopped: the office may be handed back. */
    record WorkStopped() implements Event {}

    /** The candidate does not wait any longer while another one leads. */
    record PatienceOver() implements Event {}

    /** Nobody wants this campaign any more. */
    record Withdrawn() implements Event {}
}
