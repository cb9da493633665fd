package io.incumbent.hazelcast;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reference holds: the record, and a hint that is greater than that of the value before. So no two values are equal.
 *
 * <p>Immutable.
 *
 * @param hint no token of the election exceeds it
 * @param record the record
 */
record Value(long hint, String record) {

    /** Hints are written with no more digits than are read. */
    static final long GREATEST_HINT = 999_999_999_999_999_999L;

    private static final Pattern FORM = Pattern.compile("hint=(?<hint>\\d{1,18}) (?<record>.*)", Pattern.DOTALL);

    Value {
        hint = Math.min(hint, GREATEST_HINT);
    }

    /** {@return the value that a text is; {@code null} if it is not one of ours} */
    static @Nullable Value of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? new Value(Long.parseLong(parts.group("hint")), parts.group("record")) : null;
    }

    String text() {
        return "hint=" + hint + " " + record;
    }
}
