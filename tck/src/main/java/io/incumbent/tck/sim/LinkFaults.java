package io.incumbent.tck.sim;

/** Faults between one process and the services. */
final class LinkFaults {

    private static final double LONGEST_STALL = 5.0 * Time.SECOND;
    private static final double LONGEST_EVENT_DELAY = 2.0 * Time.SECOND;

    private final World world;

    LinkFaults(World world) {
        this.world = world;
    }

    void strike(Fault fault, Link link, Runnable evidence) {
        switch (fault.kind()) {
            case LOSE_SENT -> link.trouble(Trouble.LOSE_SENT, window(fault, some(fault), 0, evidence));
            case LOSE_ANSWERS -> link.trouble(Trouble.LOSE_ANSWERS, window(fault, some(fault), 0, evidence));
            case CUT -> cut(fault, link, evidence);
            case STALL_SENT -> link.trouble(Trouble.STALL_SENT, window(fault, 1, stall(fault), evidence));
            case STALL_ANSWERS -> link.trouble(Trouble.STALL_ANSWERS, window(fault, 1, stall(fault), evidence));
            case REPEAT_SENT -> link.trouble(Trouble.REPEAT_SENT, window(fault, 0.5, 0, evidence));
            case LOSE_EVENTS -> link.trouble(Trouble.LOSE_EVENTS, window(fault, some(fault), 0, evidence));
            case DELAY_EVENTS -> link.trouble(Trouble.DELAY_EVENTS, window(fault, 0.5, delay(fault), evidence));
            case REPEAT_EVENTS -> link.trouble(Trouble.REPEAT_EVENTS, window(fault, 0.5, 0, evidence));
            case DEAF_WATCH -> link.deafen(evidence);
            case STALE_READS -> link.trouble(Trouble.STALE_READS, window(fault, some(fault), 0, evidence));
            default -> throw new IllegalArgumentException(fault + " is not about a link");
        }
    }

    private void cut(Fault fault, Link link, Runnable evidence) {
        link.trouble(Trouble.LOSE_SENT, window(fault, 1, 0, evidence));
        link.trouble(Trouble.LOSE_ANSWERS, window(fault, 1, 0, evidence));
    }

    private Window window(Fault fault, double chance, long hold, Runnable evidence) {
        return new Window(world.now() + fault.lasts(), chance, hold, evidence);
    }

    /** All messages, or half of them. */
    private static double some(Fault fault) {
        return fault.size() < 0.5 ? 1 : 0.5;
    }

    private static long stall(Fault fault) {
        return (long) (fault.size() * fault.size() * LONGEST_STALL);
    }

    private static long delay(Fault fault) {
        return (long) (fault.size() * LONGEST_EVENT_DELAY);
    }
}
