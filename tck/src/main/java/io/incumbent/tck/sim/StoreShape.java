package io.incumbent.tck.sim;

/**
 * What a run's store is like.
 *
 * @param durable whether it never forgets
 * @param pushes whether it tells of changes
 * @param versioned whether it compares versions too
 * @param guarded whether candidates were told to trust no absent record, even in a store that never forgets
 * @param losesRecords whether records can get lost
 * @param revisionHint whether a store that never forgets gives its revision as a hint
 * @param newLives whether a store that may forget begins a new life with every restart
 */
record StoreShape(
        boolean durable,
        boolean pushes,
        boolean versioned,
        boolean guarded,
        boolean losesRecords,
        boolean revisionHint,
        boolean newLives) {

    static StoreShape draw(Dice dice) {
        boolean durable = dice.chance(0.6);
        boolean pushes = dice.chance(0.7);
        boolean versioned = dice.chance(0.5);
        boolean guarded = durable && dice.chance(0.2);
        boolean revisionHint = guarded || dice.chance(0.5);
        return new StoreShape(durable, pushes, versioned, guarded, !durable || guarded, revisionHint, dice.chance(0.5));
    }

    StoreShape withDurable(boolean value) {
        return new StoreShape(value, pushes, versioned, false, !value, revisionHint, newLives);
    }

    StoreShape withDeletedRecords() {
        return new StoreShape(true, pushes, versioned, false, true, true, newLives);
    }

    StoreShape withPushes(boolean value) {
        return new StoreShape(durable, value, versioned, guarded, losesRecords, revisionHint, newLives);
    }

    @Override
    public String toString() {
        return (durable ? guarded ? "guarded" : "durable" : "forgetful") + (pushes ? " pushing" : " silent") + " store"
                + (versioned ? " with versions" : "") + (newLives ? ", new life at restart" : "");
    }
}
