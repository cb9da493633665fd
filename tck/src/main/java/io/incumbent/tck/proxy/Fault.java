package io.incumbent.tck.proxy;

import java.time.Duration;
import java.util.Objects;

/**
 * What a link can be told to do to its connections, those that exist and those to come, until it is healed. Immutable.
 *
 * <p>The table of what each stands for is at the {@linkplain io.incumbent.tck.proxy package}.
 */
public sealed interface Fault {

    /** A fault that may also be put on one way alone. */
    sealed interface OneWay extends Fault {}

    /** None: everything passes. On one way alone, it heals that way. */
    record Pass() implements OneWay {}

    /**
     * Nothing gets through, and it shows. Both ways: every connection is reset now, new ones are refused. One way: what
     * is sent that way is lost, the other way goes on as before; a new connection is accepted by this host and hangs,
     * since a handshake needs both ways. When it heals, connections that lost something or hang are reset.
     */
    record Cut() implements OneWay {}

    /**
     * Nothing is delivered, and nothing is lost: when it heals, everything arrives, in order, and so does the end of a
     * connection that was given up in the meantime. The link stops reading when it has 256 KiB of a
     * connection in its hand; the kernels' buffers take some more, then the sender has to wait.
     */
    record Stall() implements OneWay {}

    /**
     * Everything is read and thrown away, also the news that a connection has ended. When it heals, connections that
     * lost something are reset, since a stream can't go on with a gap; the others go on. New connections are accepted,
     * and connected to the server, because a proxy cannot leave a handshake unanswered.
     */
    record Blackhole() implements OneWay {}

    /**
     * Everything arrives late, in order.
     *
     * @param least how late at least
     * @param jitter how much later at most; drawn anew for whatever is read together
     * @param seed decides what is drawn
     */
    record Delay(Duration least, Duration jitter, long seed) implements OneWay {
        /**
         * Checks the durations.
         *
         * @param least how late at least
         * @param jitter how much later at most
         * @param seed decides what is drawn
         * @throws IllegalArgumentException if one is negative, or both are zero
         */
        public Delay {
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(jitter, "jitter");
            if (least.isNegative() || jitter.isNegative() || least.plus(jitter).isZero()) {
                throw new IllegalArgumentException("delay of " + least + " with jitter " + jitter
                        + ": neither may be negative, and not both zero; to delay nothing, use Pass");
            }
        }
    }

    /**
     * Lets the next request through, swallows its reply, and resets that connection: once, then everything passes. A
     * request is the first bytes that reach the server after the injection; its reply is whatever comes back on the same
     * connection afterwards. The link knows no protocol, so an event that the server sends just then is taken for the
     * reply. If the connection ends before a reply comes, the next request is taken.
     */
    record DropReplyOnce() implements Fault {}

    /** Resets every connection that exists, now, by a RST to both sides; new ones pass. */
    record Reset() implements Fault {}

    /**
     * Ends every stream that exists: the receiver gets what was read before, then the end of the stream. What the sender
     * sends afterwards is read and thrown away. New connections pass.
     */
    record Fin() implements OneWay {}

    /** New connections are refused; those that exist go on. */
    record Refuse() implements Fault {}

    /**
     * New connections are accepted, but never read, nor connected to the server; those that exist go on. When it heals,
     * the hanging ones are reset.
     */
    record AcceptAndHang() implements Fault {}

    /**
     * Everything is written byte by byte, without waiting in between: what arrives together differs from what was sent
     * together. The receiver's kernel may put bytes together again that it is slow to read.
     */
    record Slice() implements OneWay {}

    /**
     * All connections together get so many bytes through, each way.
     *
     * @param bytesPerSecond how many
     */
    record Throttle(int bytesPerSecond) implements OneWay {
        /**
         * Checks the rate.
         *
         * @param bytesPerSecond how many
         * @throws IllegalArgumentException if it isn't positive
         */
        public Throttle {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException("throttle to " + bytesPerSecond
                        + " bytes per second: must be at least 1; to let nothing through, use Stall");
            }
        }
    }
}
