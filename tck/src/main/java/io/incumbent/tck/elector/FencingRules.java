package io.incumbent.tck.elector;

import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import org.junit.jupiter.api.Test;

/** Every term has a number, by which a resource refuses those who are late. */
abstract class FencingRules extends ElectorRules {

    FencingRules(Season season) {
        super(season);
    }

    /**
     * Every script: each term's token is greater than that of every term before it.
     *
     * <p>If this fails, look at whether the token is fixed in the same step as the term.
     */
    @Test
    @Rule(id = "2.01", level = Level.REQUIRED)
    final void tokensIncrease() {
        demandKept("2.01");
    }

    /**
     * Servers are killed and started again between terms: tokens go on where they were.
     *
     * <p>If this fails, look at where the number is kept.
     */
    @Test
    @Rule(id = "2.03", level = Level.REQUIRED)
    final void tokensSurvive() {
        demandKept("2.03");
    }

    /**
     * Leader, observer and other processes must see the same positive number.
     *
     * <p>If this fails, look at conversions of the token on its way.
     */
    @Test
    @Rule(id = "2.04", level = Level.REQUIRED)
    final void sameNumberEverywhere() {
        demandKept("2.04");
    }

    /**
     * Writes that are on their way when their leader is stopped arrive after another has written: the fenced counter
     * must refuse them, and lose no increment. The counter without a fence must show the damage, or the kit proves
     * nothing.
     *
     * <p>If this fails, look at whether tokens are passed with every write, and compared.
     */
    @Test
    @Rule(id = "2.05", level = Level.REQUIRED)
    final void lateWriteIsRefused() {
        demandKept("2.05");
    }

    /**
     * Candidates come, wait and go while the leader writes: no write may be refused while its lease is certainly held.
     *
     * <p>If this fails, look at whether somebody gets a token without being elected.
     */
    @Test
    @Rule(id = "2.06", level = Level.REQUIRED)
    final void leadersWriteIsAccepted() {
        demandKept("2.06");
    }

    /**
     * The token can be read when the election is told, and stays the same over many renewals.
     *
     * <p>If this fails, look at renewals that are taken for elections.
     */
    @Test
    @Rule(id = "2.07", level = Level.REQUIRED)
    final void tokenIsConstant() {
        demandKept("2.07");
    }

    /**
     * What observers are told is the leader's own token.
     *
     * <p>If this fails, look at what is published, and when.
     */
    @Test
    @Rule(id = "2.08", level = Level.REQUIRED)
    final void observersSeeIt() {
        demandKept("2.08");
    }
}
