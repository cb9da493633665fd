package io.incumbent.tck.proxy;

import java.nio.ByteBuffer;

/** What the link read at once: bytes, or the news that the sender has ended, politely or not. */
final class Parcel {

    /** What it is. */
    enum Kind {
        BYTES,
        END,
        RESET
    }

    private final Kind kind;
    private final ByteBuffer bytes;
    private final long leavesAt;

    private Parcel(Kind kind, ByteBuffer bytes, long leavesAt) {
        this.kind = kind;
        this.bytes = bytes;
        this.leavesAt = leavesAt;
    }

    /** Copies the bytes. */
    static Parcel of(ByteBuffer read, long leavesAt) {
        return new Parcel(
                Kind.BYTES, ByteBuffer.allocate(read.remaining()).put(read).flip(), leavesAt);
    }

    /** An end, or a reset. */
    static Parcel of(Kind news, long leavesAt) {
        return new Parcel(news, ByteBuffer.allocate(0), leavesAt);
    }

    Kind kind() {
        return kind;
    }

    /** What is left of the bytes; writing takes from them. */
    ByteBuffer bytes() {
        return bytes;
    }

    int size() {
        return bytes.remaining();
    }

    long leavesAt() {
        return leavesAt;
    }
}
