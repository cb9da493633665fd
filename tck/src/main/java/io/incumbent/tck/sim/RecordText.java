package io.incumbent.tck.sim;

import org.jspecify.annotations.Nullable;

/**
 * What the judge needs of a lease record, read from its documented text and not with the engine's own code, so that the
 * two can't be wrong together.
 */
record RecordText(String kind, long token, String owner, String attempt, long termNanos) {

    private static final String NONE = "absent";

    static RecordText of(@Nullable String text) {
        if (text == null) {
            return new RecordText(NONE, 0, "", "", 0);
        }
        return new RecordText(
                field(text, "kind"),
                Long.parseLong(field(text, "token")),
                field(text, "owner"),
                field(text, "attempt"),
                Long.parseLong(field(text, "term")) * Time.MILLI);
    }

    private static String field(String text, String name) {
        int start = text.indexOf(' ' + name + '=');
        if (start < 0) {
            throw new IllegalStateException("record without " + name + ": " + text);
        }
        int from = start + name.length() + 2;
        int to = text.indexOf(' ', from);
        return to < 0 ? text.substring(from) : text.substring(from, to);
    }

    boolean isHeld() {
        return kind.equals("held");
    }

    boolean isReleased() {
        return kind.equals("released");
    }

    boolean isPlaceholder() {
        return kind.equals("placeholder");
    }

    boolean isAbsent() {
        return kind.equals(NONE);
    }

    boolean sameTerm(RecordText other) {
        return token == other.token && attempt.equals(other.attempt);
    }

    /** For messages: who held what. */
    String describe() {
        return isAbsent()
                ? "nothing"
                : "term " + token + " of candidate " + owner + " (attempt " + attempt + ", " + kind + ")";
    }
}
