package io.incumbent.tck.actor;

import io.incumbent.ElectionListener;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Callback;
import io.incumbent.tck.history.Event;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The application's ears: records what it is told, and may be slow and fail. */
final class Listener implements ElectionListener {

    private final String process;
    private final Part part;
    private final Consumer<? super Event> history;
    private final Consumer<Message> cues;

    Listener(String candidate, Part part, Consumer<? super Event> history, Consumer<Message> cues) {
        this.process = candidate + "/listener";
        this.part = part;
        this.history = history;
        this.cues = cues;
    }

    @Override
    public void elected(Lease lease) {
        told(lease, true);
        cue(lease, Cues.TOLD_ELECTED);
        if (part.manners() == Part.Manners.SLOW_AND_FAILING) {
            LockSupport.parkNanos(part.term().multipliedBy(3).toNanos());
            throw new IllegalStateException("this listener always fails, to see what it costs");
        }
    }

    @Override
    public void lost(Lease lease, LeaseEnd reason) {
        told(lease, false);
        cue(lease, Cues.TOLD_LOST);
    }

    @Override
    public void resigned(Lease lease) {
        told(lease, false);
        cue(lease, Cues.TOLD_RESIGNED);
    }

    private void cue(Lease lease, String what) {
        cues.accept(Message.of(Message.CUE, what).with(Cues.TOKEN, lease.token().number()));
    }

    private void told(Lease lease, boolean elected) {
        Bracket at = Bracket.at(System.nanoTime());
        history.accept(
                new Callback(0, process, part.election(), elected, lease.token().number(), at));
    }
}
