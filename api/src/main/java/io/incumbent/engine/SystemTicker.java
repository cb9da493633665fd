package io.incumbent.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real clocks, and the only place that reads them. The monotonic one is counted from the start, so that differences
 * never overflow. On Linux it stands still while the host sleeps; {@code /proc/uptime} does not.
 */
final class SystemTicker implements Ticker {

    private static final Path UPTIME = Path.of("/proc/uptime");
    /** How stale the sleep counter may be: reading it costs microseconds. */
    private static final long SLEEP_READ_NANOS = 50_000_000;

    /** The file has a resolution of ten milliseconds, and the two clocks are not read at the same instant. */
    private static final long SHORTEST_SLEEP_NANOS = 100_000_000;

    private final long origin = System.nanoTime();
    private final long bootOrigin;
    private volatile SleepReading lastSleep = new SleepReading(0, 0);

    private record SleepReading(long atNanos, long sleptNanos) {}

    SystemTicker() {
        bootOrigin = bootNanos();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime() - origin;
    }

    @Override
    public long wallMillis() {
        return System.currentTimeMillis();
    }

    @Override
    public long sleptNanos() {
        long now = nanoTime();
        SleepReading last = lastSleep;
        if (bootOrigin < 0 || now - last.atNanos() < SLEEP_READ_NANOS) {
            return last.sleptNanos();
        }
        long boot = bootNanos();
        long measured = boot - bootOrigin - now;
        boolean reallySlept = boot >= 0 && measured - last.sleptNanos() > SHORTEST_SLEEP_NANOS;
        long slept = reallySlept ? measured : last.sleptNanos();
        lastSleep = new SleepReading(now, slept);
        return slept;
    }

    /** Negative where this can't be read. */
    private static long bootNanos() {
        try {
            String text = Files.readString(UPTIME, StandardCharsets.US_ASCII);
            return (long) (Double.parseDouble(text.substring(0, text.indexOf(' '))) * 1_000_000_000L);
        } catch (IOException | RuntimeException unreadable) {
            return -1;
        }
    }
}
