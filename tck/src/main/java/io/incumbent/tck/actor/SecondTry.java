package io.incumbent.tck.actor;

/**
 * What became of a second campaign of one elector.
 *
 * <p>Immutable.
 *
 * @param outcome what it led to, in words
 * @param both whether two leases were held at once
 */
public record SecondTry(String outcome, boolean both) {

    static SecondTry of(Message answer) {
        return new SecondTry(
                answer.text("outcome"), answer.typed("both", Boolean.class).orElse(false));
    }
}
