package io.incumbent.engine;

/**
 * How many times each thing may still happen: up to 14 times, or always.
 *
 * @param packed four bits for each
 */
record Chances(long packed) {

    static final Chances NONE = new Chances(0);
    static final int ALWAYS = 15;

    Chances with(Chance chance, int times) {
        int shift = chance.shift();
        return new Chances((packed & ~(15L << shift)) | ((long) times << shift));
    }

    int left(Chance chance) {
        return (int) (packed >>> chance.shift()) & 15;
    }

    boolean allow(Chance chance) {
        return left(chance) > 0;
    }

    Chances without(Chance chance) {
        int left = left(chance);
        return left == ALWAYS ? this : with(chance, left - 1);
    }
}
