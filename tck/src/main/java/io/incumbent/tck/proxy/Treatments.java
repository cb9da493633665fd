package io.incumbent.tck.proxy;

import java.util.SplittableRandom;

/** The treatments that keep nothing in mind, or just a little. */
final class Treatments {

    private Treatments() {}

    /** Keeps everything until further notice. */
    static Treatment stall() {
        return new Treatment() {
            @Override
            public long waits(Parcel next, long now) {
                return FOR_EVER;
            }
        };
    }

    /** Loses everything, also the news that the sender is gone. */
    static Treatment lose() {
        return new Treatment() {
            @Override
            public boolean loses(Connection connection, Parcel parcel) {
                return true;
            }
        };
    }

    /** Keeps everything for a while; what was read under another treatment goes at once. */
    static Treatment delay(Fault.Delay fault) {
        long least = fault.least().toNanos();
        long jitter = fault.jitter().toNanos();
        SplittableRandom random = new SplittableRandom(fault.seed());
        return new Treatment() {
            @Override
            public long leavesAt(long now) {
                return now + least + random.nextLong(jitter + 1);
            }

            @Override
            public long waits(Parcel next, long now) {
                return Math.max(0, next.leavesAt() - now);
            }
        };
    }

    /** Writes byte by byte. */
    static Treatment slice() {
        return new Treatment() {
            @Override
            public int piece() {
                return 1;
            }
        };
    }
}
