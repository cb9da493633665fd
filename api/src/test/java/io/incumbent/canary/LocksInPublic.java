package io.incumbent.canary;

/** Locks an object that everybody can lock. */
public final class LocksInPublic {

    private int count;

    synchronized int count() {
        return ++count;
    }
}
