package io.incumbent.tck;

import java.util.Objects;

/**
 * One rule of the catalogue.
 *
 * <p>Immutable.
 *
 * @param id its number, never used for another rule
 * @param level how much it demands
 * @param tested whether the kit has a test for it; if not, it is only planned, and never counts as kept
 * @param obligation what must hold, in one sentence
 * @param intent why, in one sentence
 */
public record CatalogueRule(String id, Level level, boolean tested, String obligation, String intent) {

    /**
     * Checks that all parts are there.
     *
     * @param id its number
     * @param level how much it demands
     * @param tested whether the kit has a test for it
     * @param obligation what must hold
     * @param intent why
     */
    public CatalogueRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(intent, "intent");
        if (!tested && level == Level.REQUIRED) {
            throw new IllegalArgumentException("rule " + id + " is required, so there must be a test for it");
        }
    }

    /** {@return the group that the rule belongs to: the number before the point} */
    public int group() {
        return Integer.parseInt(id.substring(0, id.indexOf('.')));
    }

    static CatalogueRule required(String id, String obligation, String intent) {
        return tested(id, Level.REQUIRED, obligation, intent);
    }

    static CatalogueRule tested(String id, Level level, String obligation, String intent) {
        return new CatalogueRule(id, level, true, obligation, intent);
    }

    static CatalogueRule planned(String id, Level level, String obligation, String intent) {
        return new CatalogueRule(id, level, false, obligation, intent);
    }
}
