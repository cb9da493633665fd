package io.incumbent.tck.proxy;

import java.util.concurrent.TimeUnit;

/** Passes so many bytes a second: after each piece the line is busy for as long as the piece takes. */
final class Throttling implements Treatment {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int PIECES_PER_SECOND = 50;

    private final int bytesPerSecond;
    private long freeAt;

    Throttling(int bytesPerSecond, long now) {
        this.bytesPerSecond = bytesPerSecond;
        this.freeAt = now;
    }

    @Override
    public long waits(Parcel next, long now) {
        return Math.max(0, freeAt - now);
    }

    @Override
    public int piece() {
        return Math.max(1, bytesPerSecond / PIECES_PER_SECOND);
    }

    @Override
    public void passed(Connection connection, int bytes, long now) {
        busy(bytes, now);
    }

    void busy(int bytes, long now) {
        long start = freeAt - now > 0 ? freeAt : now;
        freeAt = start + bytes * SECOND / bytesPerSecond;
    }
}
