package io.incumbent.tck.explore;

import java.util.Arrays;

/** A set of digests, eight bytes each in an open table. */
final class Keys {

    /** Zero marks an empty place. */
    private static final long INSTEAD_OF_ZERO = 0x9E3779B97F4A7C15L;

    private long[] table = new long[1 << 16];
    private int size;

    /** Adds a key; says whether it was new. */
    boolean add(long key) {
        if (size * 3L > table.length * 2L) {
            grow();
        }
        boolean isNew = put(key == 0 ? INSTEAD_OF_ZERO : key);
        size += isNew ? 1 : 0;
        return isNew;
    }

    int size() {
        return size;
    }

    private boolean put(long key) {
        int mask = table.length - 1;
        int at = (int) (key ^ (key >>> 32)) & mask;
        while (table[at] != 0) {
            if (table[at] == key) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[at] = key;
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.stream(old).filter(key -> key != 0).forEach(this::put);
    }
}
