package io.incumbent.cli.run;

import io.incumbent.Lease;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * By when the command must be dead, and when it is asked to end for that, unless the lease is renewed. In hundredths of a
 * second since the host was started, so that whoever reads it late, even after a pause, means the same moment.
 *
 * @param terminate when to send TERM
 * @param kill when to send KILL
 */
record Deadline(long terminate, long kill) {

    private static final int NANOS = 10_000_000;

    /** For the two readings of a clock of hundredths, and for the guard to wake up and the kernel to kill. */
    private static final int MARGIN = 5;

    /**
     * Reads the clock first and asks the lease afterwards: if this process is paused in between, the result is earlier than
     * the lease's end, never later.
     *
     * <p>KILL is sent by the holder's own deadline, term × (1 − drift) after its last renewal was sent. Nobody else is
     * elected before term × (1 + drift) after that: so there is a fifth of a term for the command to die in.
     */
    static Deadline of(Lease lease, Duration drain, Uptime uptime) throws IOException {
        long now = uptime.hundredths();
        long left = lease.remaining().toNanos() / NANOS;
        long kill = now + Math.max(0, left - MARGIN);
        return new Deadline(kill - hundredths(drain), kill);
    }

    static long hundredths(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    /** As in {@code /proc/uptime}. */
    String seconds() {
        return String.format(Locale.ROOT, "%d.%02d", kill / 100, kill % 100);
    }
}
