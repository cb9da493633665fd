package io.incumbent.tck.sim;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way between one process and the services. Each message's delay follows from the seed and the message's number on
 * this link alone; messages may overtake each other, as on several connections.
 */
final class Link {

    private static final long SLOWEST = 40 * Time.MILLI;

    private final World world;
    private final long key;
    private final long usualNanos;
    private final double slowMessages;
    private final Map<Trouble, Window> troubles = new EnumMap<>(Trouble.class);
    private long messages;
    private @Nullable Runnable deaf;

    Link(World world, long key, long usualNanos, double slowMessages) {
        this.world = world;
        this.key = key;
        this.usualNanos = usualNanos;
        this.slowMessages = slowMessages;
    }

    void trouble(Trouble trouble, Window window) {
        troubles.put(trouble, window);
    }

    /** Brings no watch event to the process ever again. */
    void deafen(Runnable evidence) {
        deaf = evidence;
    }

    /** Ends all troubles, but brings no hearing back: a watch that was lost stays lost. */
    void heal() {
        troubles.clear();
    }

    /** Sends something to the services; says whether it will arrive. */
    boolean send(Runnable arrival) {
        long message = nextMessage();
        if (strikes(Trouble.LOSE_SENT, message) != null) {
            return false;
        }
        long delay = delay(message) + stall(Trouble.STALL_SENT, message);
        world.after(delay, arrival);
        if (strikes(Trouble.REPEAT_SENT, message) != null) {
            world.after(delay(Mix.scramble(message)) * 5, arrival);
        }
        return true;
    }

    /** Brings an answer to the process; says whether it will arrive. */
    boolean answer(Runnable arrival) {
        long message = nextMessage();
        if (strikes(Trouble.LOSE_ANSWERS, message) != null) {
            return false;
        }
        world.after(delay(message) + stall(Trouble.STALL_ANSWERS, message), arrival);
        return true;
    }

    /** Brings a watch event to the process, perhaps. */
    void push(Runnable arrival) {
        if (deaf != null) {
            deaf.run();
            return;
        }
        long message = nextMessage();
        if (strikes(Trouble.LOSE_EVENTS, message) != null || strikes(Trouble.LOSE_ANSWERS, message) != null) {
            return;
        }
        world.after(delay(message) + stall(Trouble.DELAY_EVENTS, message), arrival);
        if (strikes(Trouble.REPEAT_EVENTS, message) != null) {
            world.after(delay(Mix.scramble(message)) * 20, arrival);
        }
    }

    /** How far back, as a fraction, the next read is to be answered; negative for the newest. */
    double staleness() {
        long message = nextMessage();
        return strikes(Trouble.STALE_READS, message) == null ? -1 : Mix.unit(Mix.scramble(message + 7));
    }

    private long nextMessage() {
        return Mix.scramble(key + messages++);
    }

    private long delay(long message) {
        double unit = Mix.unit(message);
        return unit < slowMessages ? Mix.below(Mix.scramble(message), SLOWEST) : (long) (usualNanos * (0.5 + unit));
    }

    /** From a fifth of what was asked to a little more than it. */
    private long stall(Trouble trouble, long message) {
        Window window = strikes(trouble, message);
        return window == null ? 0 : (long) (window.holdNanos() * (0.2 + Mix.unit(Mix.scramble(message + 3))));
    }

    private @Nullable Window strikes(Trouble trouble, long message) {
        if (troubles.isEmpty()) {
            return null;
        }
        Window window = troubles.get(trouble);
        if (window == null || world.now() > window.until()) {
            return null;
        }
        if (Mix.unit(Mix.scramble(message + trouble.name().hashCode())) >= window.chance()) {
            return null;
        }
        window.evidence().run();
        return window;
    }
}
