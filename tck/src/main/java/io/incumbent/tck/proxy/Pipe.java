package io.incumbent.tck.proxy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;

/**
 * One way of one connection: reads from the sender, keeps what may not leave yet, writes to the receiver; all without
 * blocking. Guarded by the link's lock.
 */
final class Pipe {

    /** Bytes in hand from which on nothing more is read. */
    static final int IN_HAND = 256 * 1024;

    private static final int READ_AT_ONCE = 16 * 1024;
    private static final int WRITES_AT_ONCE = 64;

    private final Connection connection;
    private final SocketChannel sender;
    private final SocketChannel receiver;
    private final Counters.OfWay counters;
    private final LongSupplier nanos;
    private final ArrayDeque<Parcel> queue = new ArrayDeque<>();
    private Treatment treatment;
    private int inHand;
    /** How many of the bytes in hand, the last ones, were not counted as held under this treatment. */
    private int uncounted;

    private boolean senderEnded;
    private boolean endedByFault;
    private boolean done;
    private boolean full;
    private boolean gap;

    Pipe(
            Connection connection,
            SocketChannel sender,
            SocketChannel receiver,
            Counters.OfWay counters,
            Treatment treatment,
            LongSupplier nanos) {
        this.connection = connection;
        this.sender = sender;
        this.receiver = receiver;
        this.counters = counters;
        this.treatment = treatment;
        this.nanos = nanos;
    }

    /** Changes what is done to the stream; what was in hand is subject to it, too. */
    void treat(Treatment next) {
        treatment = next;
        // Each fault shows its own effect: bytes that a former one had held are held by this one, too.
        uncounted = inHand;
        for (int parcels = queue.size(); parcels > 0 && !connection.isOver(); parcels--) {
            keepOrLose(queue.remove());
        }
    }

    /** Whether the stream lacks something that the sender has sent. */
    boolean hasGap() {
        return gap;
    }

    /** Ends the stream after what is in hand. */
    void end() {
        if (!endedByFault && !senderEnded) {
            endedByFault = true;
            counters.ended++;
            queue.add(Parcel.of(Parcel.Kind.END, nanos.getAsLong()));
        }
    }

    /** Reads what is there, once. */
    void read(ByteBuffer scratch) {
        scratch.clear().limit(READ_AT_ONCE);
        int count;
        try {
            count = sender.read(scratch);
        } catch (IOException gone) {
            senderGone();
            return;
        }
        if (count > 0) {
            arrived(Parcel.of(scratch.flip(), leavesAt()));
        } else if (count < 0) {
            senderEnded = true;
            arrived(Parcel.of(Parcel.Kind.END, leavesAt()));
        }
    }

    /** The sender has reset the connection, or was never there: news that take the same way as its bytes. */
    void senderGone() {
        if (!senderEnded) {
            senderEnded = true;
            arrived(Parcel.of(Parcel.Kind.RESET, leavesAt()));
        }
    }

    private long leavesAt() {
        return treatment.leavesAt(nanos.getAsLong());
    }

    private void arrived(Parcel parcel) {
        if (parcel.kind() == Parcel.Kind.RESET || !(endedByFault || done)) {
            inHand += parcel.size();
            uncounted += parcel.size();
            keepOrLose(parcel);
        } else if (endedByFault) {
            counters.discarded += parcel.size();
        }
    }

    private void keepOrLose(Parcel parcel) {
        if (!treatment.loses(connection, parcel)) {
            queue.add(parcel);
            return;
        }
        gap = true;
        counters.discarded += parcel.size();
        took(parcel.size());
        treatment.lost(connection);
    }

    private void took(int bytes) {
        inHand -= bytes;
        uncounted = Math.min(uncounted, inHand);
    }

    /** Writes what may leave: only the first in line is asked, so nothing overtakes. */
    void send() {
        for (int writes = 0; writes < WRITES_AT_ONCE && canSend(); writes++) {
            Parcel next = queue.element();
            if (treatment.waits(next, nanos.getAsLong()) > 0) {
                countHeld();
                return;
            }
            deliver(next);
        }
    }

    private boolean canSend() {
        return !queue.isEmpty()
                && !full
                && !connection.isOver()
                && (receiver.isConnected() || queue.element().kind() == Parcel.Kind.RESET);
    }

    private void countHeld() {
        counters.held += uncounted;
        uncounted = 0;
    }

    private void deliver(Parcel next) {
        try {
            switch (next.kind()) {
                case BYTES -> write(next);
                case END -> finish();
                case RESET -> connection.reset();
            }
        } catch (IOException gone) {
            receiverGone();
        }
    }

    private void write(Parcel next) throws IOException {
        int piece = Math.min(treatment.piece(), next.size());
        if (treatment.piece() < inHand) {
            countHeld();
        }
        ByteBuffer bytes = next.bytes();
        int written = receiver.write(bytes.slice(bytes.position(), piece));
        bytes.position(bytes.position() + written);
        full = written < piece;
        if (written > 0) {
            passed(written);
        }
        if (next.size() == 0) {
            queue.remove();
        }
    }

    private void passed(int bytes) {
        long now = nanos.getAsLong();
        counters.passed += bytes;
        counters.lastPassedNanos = now;
        took(bytes);
        treatment.passed(connection, bytes, now);
    }

    private void finish() throws IOException {
        queue.remove();
        receiver.shutdownOutput();
        done = true;
    }

    /** Nothing more can be delivered; that the receiver is gone reaches the sender by the other way. */
    private void receiverGone() {
        queue.clear();
        took(inHand);
        done = true;
        connection.opposite(this).senderGone();
    }

    /** The receiver takes more again. */
    void drained() {
        full = false;
    }

    boolean wantsToRead() {
        return !senderEnded && inHand < IN_HAND && sender.isConnected();
    }

    boolean wantsToWrite() {
        return full && !done;
    }

    /** How long it has nothing to do by itself, in nanoseconds. */
    long rests(long now) {
        return canSend() ? treatment.waits(queue.element(), now) : Treatment.FOR_EVER;
    }

    boolean hasSenderEnded() {
        return senderEnded;
    }

    /** Whether the end of the stream was delivered, or can't be. */
    boolean isDone() {
        return done;
    }

    int inHand() {
        return inHand;
    }
}
