package io.incumbent;

import java.util.Objects;

/**
 * The number of a term of office, to be sent with every write of the leader so that the resource can refuse the
 * writes of an earlier one.
 *
 * <p>Guaranteed: of two terms of one election the later has the greater token, across restarts and changes of leader,
 * and across the failures that the backend declares it survives. Not guaranteed: that tokens are consecutive, or that
 * tokens of different elections have anything to do with each other; comparing those is an error.
 *
 * <p>{@link #toString()} and {@link #parse(String)} are each other's inverse, for headers and log lines. A database
 * column that belongs to one election needs only {@link #number()}.
 *
 * <p>Immutable.
 *
 * @param election the election in which the token was given
 * @param number positive, and greater than that of every earlier term of this election
 */
public record FencingToken(ElectionName election, long number) implements Comparable<FencingToken> {

    private static final char SEPARATOR = '#';

    /**
     * Checks the parts.
     *
     * @param election the election in which the token was given
     * @param number positive
     * @throws IllegalArgumentException if the number is not positive
     */
    public FencingToken {
        Objects.requireNonNull(election, "election");
        if (number <= 0) {
            throw new IllegalArgumentException("token number " + number + " of election " + election
                    + " must be positive; 0 usually means that no token was ever stored");
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @param text such as {@code billing/nightly#42}
     * @return the token
     * @throws IllegalArgumentException if the text is not a token
     */
    public static FencingToken parse(String text) {
        int separator = text.lastIndexOf(SEPARATOR);
        if (separator < 0) {
            throw notAToken(text);
        }
        try {
            return new FencingToken(
                    new ElectionName(text.substring(0, separator)),
                    canonicalNumber(text.substring(separator + 1), text));
        } catch (ConfigurationException badName) {
            throw notAToken(text);
        }
    }

    // Only what toString() writes is read: "+7" or "007" would make two texts of one token.
    private static long canonicalNumber(String digits, String text) {
        try {
            long number = Long.parseLong(digits);
            if (Long.toString(number).equals(digits) && number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw notAToken(text);
        }
        throw notAToken(text);
    }

    private static IllegalArgumentException notAToken(String text) {
        return new IllegalArgumentException(
                Texts.quoted(text) + " is not a fencing token; one looks like billing/nightly#42,"
                        + " an election's name and a positive number");
    }

    /**
     * Says whether this token belongs to a later term than the other.
     *
     * @param other a token of the same election
     * @return whether this token is greater
     * @throws IllegalArgumentException if the other token belongs to another election
     */
    public boolean supersedes(FencingToken other) {
        return compareTo(other) > 0;
    }

    /**
     * Orders tokens of one election by their numbers.
     *
     * @throws IllegalArgumentException if the other token belongs to another election
     */
    @Override
    public int compareTo(FencingToken other) {
        if (!election.equals(other.election)) {
            throw new IllegalArgumentException("token " + this + " cannot be compared with " + other
                    + ": tokens are ordered only within one election");
        }
        return Long.compare(number, other.number);
    }

    /** {@return the election, a hash sign and the number, as {@link #parse(String)} reads it} */
    @Override
    public String toString() {
        return election.value() + SEPARATOR + number;
    }
}
