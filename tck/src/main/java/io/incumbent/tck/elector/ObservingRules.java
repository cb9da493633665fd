package io.incumbent.tck.elector;

import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import org.junit.jupiter.api.Test;

/** What those are told who only look. */
abstract class ObservingRules extends ElectorRules {

    ObservingRules(Season season) {
        super(season);
    }

    /**
     * Every script with an observer: it may report only terms that were, and not long after they ended.
     *
     * <p>If this fails, look at how an observer learns of an end that nobody announces.
     */
    @Test
    @Rule(id = "5.01", level = Level.REQUIRED)
    final void noPhantoms() {
        demandKept("5.01");
    }

    /**
     * Every script with an observer: tokens that are reported never decrease.
     *
     * <p>If this fails, look at reads from copies that are behind.
     */
    @Test
    @Rule(id = "5.02", level = Level.REQUIRED)
    final void inOrder() {
        demandKept("5.02");
    }

    /**
     * A term that was reported as over must not be reported again.
     *
     * <p>If this fails, look at late renewals, and reads from copies that are behind.
     */
    @Test
    @Rule(id = "5.03", level = Level.REQUIRED)
    final void endedIsGone() {
        demandKept("5.03");
    }

    /**
     * After a change of leader observers must report it soon.
     *
     * <p>If this fails, look at what wakes an observer.
     */
    @Test
    @Rule(id = "5.04", level = Level.REQUIRED)
    final void converging() {
        demandKept("5.04");
    }

    /**
     * An observer is cut off while leaders change: once it is connected again it must report the last one.
     *
     * <p>If this fails, look at whether it looks again after it was cut off.
     */
    @Test
    @Rule(id = "5.06", level = Level.REQUIRED)
    final void afterReconnect() {
        demandKept("5.06");
    }
}
