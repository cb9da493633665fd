package io.incumbent.engine;

/** Random delays that keep candidates from doing the same thing at the same moment. */
final class Jitter {

    /** Beyond this place nobody waits its exact turn: many in front may be gone after a crash of all. */
    static final int EXACT_PLACES = 20;

    private final Entropy entropy;
    private final long slotNanos;

    Jitter(Entropy entropy, long slotNanos) {
        this.entropy = entropy;
        this.slotNanos = slotNanos;
    }

    /** Some places, for someone who can't see the line. */
    int places() {
        return 4 + below(12);
    }

    /** The place to act upon, for someone who stands behind so many. */
    int spread(int ahead) {
        return ahead <= EXACT_PLACES ? ahead : EXACT_PLACES + below(EXACT_PLACES);
    }

    /** Doubles with every try, up to 64 slots, and is anything from nothing to that. */
    long backoff(int tries) {
        long most = slotNanos << Math.min(tries - 1, 6);
        return Math.floorMod(entropy.nextLong(), Math.max(1, most));
    }

    private int below(int bound) {
        return (int) Math.floorMod(entropy.nextLong(), (long) bound);
    }
}
