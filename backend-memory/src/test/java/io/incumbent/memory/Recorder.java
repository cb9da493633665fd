package io.incumbent.memory;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionName;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes down what a listener is told, in order; renewals only once in a row. */
final class Recorder implements ElectionListener {

    private final List<String> notes = new CopyOnWriteArrayList<>();

    List<String> notes() {
        return List.copyOf(notes);
    }

    private void note(String note) {
        if (notes.isEmpty() || !notes.get(notes.size() - 1).equals(note)) {
            notes.add(note);
        }
    }

    @Override
    public void campaignStarted(ElectionName election, String candidateId) {
        note("campaign");
    }

    @Override
    public void campaignTroubled(ElectionName election, String candidateId, Throwable cause) {
        note("troubled");
    }

    @Override
    public void elected(Lease lease) {
        note("elected " + lease.token().number());
    }

    @Override
    public void renewed(Lease lease, Duration latency, Duration timeLeft) {
        note("renewed " + lease.token().number());
    }

    @Override
    public void renewalFailed(Lease lease, Throwable cause, Duration timeLeft) {
        note("renewal failed " + lease.token().number());
    }

    @Override
    public void atRisk(Lease lease, Duration timeLeft) {
        note("at risk " + lease.token().number());
    }

    @Override
    public void lost(Lease lease, LeaseEnd reason) {
        note("lost " + lease.token().number() + " " + reason);
    }

    @Override
    public void resigned(Lease lease) {
        note("resigned " + lease.token().number());
    }
}
