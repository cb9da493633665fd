package io.incumbent;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of an election: what the candidates agree on. Two elections with different names never influence each
 * other, also where one name begins with the other.
 *
 * <p>A name has 1 to {@value #MAX_LENGTH} characters: segments of ASCII letters, digits and {@code . _ : @ -},
 * separated by single slashes; no segment is {@code .} or {@code ..}. Every backend can store such a name as it is.
 *
 * <p>Immutable.
 *
 * @param value the name itself, such as {@code billing/nightly}
 */
public record ElectionName(String value) implements Comparable<ElectionName> {

    /** The longest name allowed. */
    public static final int MAX_LENGTH = 200;

    private static final Pattern SEGMENTS = Pattern.compile("[A-Za-z0-9._:@-]+(/[A-Za-z0-9._:@-]+)*");
    private static final Pattern DOTS_ONLY = Pattern.compile("(.*/)?\\.{1,2}(/.*)?");

    /**
     * Checks the name.
     *
     * @param value the name itself
     * @throws ConfigurationException if the name is blank, too long or has a character that is not allowed
     */
    public ElectionName {
        Objects.requireNonNull(value, "election name");
        if (value.isBlank()) {
            throw new ConfigurationException(
                    "election name", Texts.quoted(value), "must not be blank", "name the job, as in billing/nightly");
        }
        if (value.length() > MAX_LENGTH) {
            throw new ConfigurationException(
                    "election name",
                    Texts.quoted(value),
                    "has " + value.length() + " characters and may have " + MAX_LENGTH,
                    "shorten it");
        }
        if (!SEGMENTS.matcher(value).matches() || DOTS_ONLY.matcher(value).matches()) {
            throw new ConfigurationException(
                    "election name",
                    Texts.quoted(value),
                    "must be segments of letters, digits and . _ : @ - separated by single slashes, none of them . or ..",
                    "rename the election, as in billing/nightly");
        }
    }

    @Override
    public int compareTo(ElectionName other) {
        return value.compareTo(other.value);
    }

    /** {@return the name itself} */
    @Override
    public String toString() {
        return value;
    }
}
