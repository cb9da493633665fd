package io.incumbent.tck;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The two timeouts of the kit. Rules never sleep: they wait for something to happen, or watch that it does not.
 *
 * <p>Immutable.
 *
 * @param within what must happen has this long; only a failing rule waits for all of it
 * @param quiet what must not happen is watched for so long, each time
 */
public record Timing(Duration within, Duration quiet) {

    /**
     * Names the environment variable with the factor for slow machines: a decimal number, by which both timeouts are
     * multiplied.
     */
    public static final String SCALE_VARIABLE = "INCUMBENT_TCK_SCALE";

    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    /**
     * Checks that both are positive.
     *
     * @param within what must happen has this long
     * @param quiet what must not happen is watched for so long
     */
    public Timing {
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(quiet, "quiet");
        if (within.compareTo(Duration.ZERO) <= 0 || quiet.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("timing " + within + ", " + quiet + " must be positive");
        }
    }

    /** {@return ten seconds and a fifth of a second, multiplied by the factor of {@link #SCALE_VARIABLE}} */
    public static Timing usual() {
        return new Timing(Duration.ofSeconds(10), Duration.ofMillis(200)).scaled(System.getenv());
    }

    /**
     * Multiplies both by the factor for slow machines.
     *
     * @param environment where {@link #SCALE_VARIABLE} may be set
     * @return what is to be used
     * @throws IllegalArgumentException if the factor is not a number from 0.1 to 1000
     */
    public Timing scaled(Map<String, String> environment) {
        String text = environment.getOrDefault(SCALE_VARIABLE, "1");
        double factor;
        try {
            factor = Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw badScale(text);
        }
        if (!(factor >= 0.1 && factor <= 1_000)) {
            throw badScale(text);
        }
        return new Timing(times(within, factor), times(quiet, factor));
    }

    private static IllegalArgumentException badScale(String text) {
        return new IllegalArgumentException(
                SCALE_VARIABLE + " is \"" + text + "\" and must be a number from 0.1 to 1000, such as 3");
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }

    /**
     * Waits until something is the case.
     *
     * @param condition what must become true
     * @return whether it did in time
     */
    public boolean happens(BooleanSupplier condition) {
        return becomesTrue(condition, within);
    }

    /**
     * Watches that something does not become the case.
     *
     * @param condition what must stay false
     * @return whether it became true nevertheless
     */
    public boolean happensInQuiet(BooleanSupplier condition) {
        return becomesTrue(condition, quiet);
    }

    private static boolean becomesTrue(BooleanSupplier condition, Duration limit) {
        long begun = System.nanoTime();
        do {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        } while (System.nanoTime() - begun < limit.toNanos());
        return condition.getAsBoolean();
    }
}
