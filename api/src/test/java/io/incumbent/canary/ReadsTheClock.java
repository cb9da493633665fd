package io.incumbent.canary;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongSupplier;

/** Reads clocks that nobody can replace, directly and by reference. */
@SuppressWarnings({"JavaUtilDate", "JdkObsolete", "TimeZoneUsage"})
public final class ReadsTheClock {

    private final LongSupplier byReference = System::nanoTime;

    long all() {
        return byReference.getAsLong()
                + System.currentTimeMillis()
                + Instant.now().toEpochMilli()
                + new Date().getTime();
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
