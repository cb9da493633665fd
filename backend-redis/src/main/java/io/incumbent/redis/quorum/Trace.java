package io.incumbent.redis.quorum;

/**
 * Which changes led to a record: the random ids of the last few, newest first. By it a proposer that was overtaken finds out
 * whether its own was among them.
 *
 * <p>Immutable. Kept as it is written: it is by far the longest part of a vote, and hardly ever looked into.
 *
 * @param text the ids with commas between them; the last is {@link #BEGINNING} unless it is longer ago
 */
record Trace(String text) {

    /** Before the first change of a life. */
    static final String BEGINNING = "0";

    static final Trace NONE = new Trace(BEGINNING);

    Trace {
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean comma = text.charAt(i) == ',';
            if (comma ? !within : !isDigit(text.charAt(i))) {
                throw new IllegalArgumentException("no trace");
            }
            within = !comma;
        }
        if (!within) {
            throw new IllegalArgumentException("no trace");
        }
    }

    /** Whether random numbers are written with it. */
    static boolean isDigit(int letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    }

    /** Of older ones there are no more than that many in all. */
    Trace then(String id, int most) {
        int end = endOf(most - 1);
        return new Trace(end == 0 ? id : id + "," + text.substring(0, end));
    }

    /** Where so many ids end, or all of them if there are fewer. */
    private int endOf(int count) {
        int end = 0;
        for (int i = 0; i < count && end < text.length(); i++) {
            int comma = text.indexOf(',', end + 1);
            end = comma < 0 ? text.length() : comma;
        }
        return end;
    }

    String last() {
        int comma = text.indexOf(',');
        return comma < 0 ? text : text.substring(0, comma);
    }

    /** Not of the empty id, which there never is. */
    boolean contains(String id) {
        if (id.isEmpty()) {
            return false;
        }
        int at = text.indexOf(id);
        while (at >= 0 && !isWhole(at, at + id.length())) {
            at = text.indexOf(id, at + 1);
        }
        return at >= 0;
    }

    private boolean isWhole(int from, int to) {
        return (from == 0 || text.charAt(from - 1) == ',') && (to == text.length() || text.charAt(to) == ',');
    }

    @Override
    public String toString() {
        return text;
    }
}
