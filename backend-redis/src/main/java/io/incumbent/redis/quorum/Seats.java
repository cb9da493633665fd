package io.incumbent.redis.quorum;

import java.util.Set;

/**
 * Which nodes a record counts as voters, each by the ballot that admitted it. A node that has lost its data has lost its seat
 * too, and is given another one, never the same again: what it promised before counts no more.
 *
 * <p>Immutable. Kept as it is written, since votes are read far more often than seats are looked into.
 *
 * @param text for each node the id of a ballot, or {@value #FREE}, with commas between them
 */
record Seats(String text) {

    private static final String FREE = "-";

    /** Nobody was admitted: nobody wrote yet, or the nodes lose nothing and all are voters. */
    static final Seats NONE = new Seats(FREE);

    Seats {
        boolean inId = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean free = letter == '-' && !inId && (i + 1 == text.length() || text.charAt(i + 1) == ',');
            if (letter == ',' ? !inId : !free && !VoteText.isDigit(letter)) {
                throw new IllegalArgumentException("no seats");
            }
            inId = letter != ',';
        }
        if (!inId) {
            throw new IllegalArgumentException("no seats");
        }
    }

    /** {@return by which ballot this node was admitted; empty if it was not} */
    String of(int node) {
        int from = 0;
        for (int i = 0; i < node; i++) {
            int comma = text.indexOf(',', from);
            if (comma < 0) {
                return "";
            }
            from = comma + 1;
        }
        int end = text.indexOf(',', from);
        String id = text.substring(from, end < 0 ? text.length() : end);
        return id.equals(FREE) ? "" : id;
    }

    /** {@return the same for so many nodes, but that these are admitted by this ballot} */
    Seats admitting(Set<Integer> admitted, Ballot by, int nodes) {
        if (admitted.isEmpty()) {
            return this;
        }
        StringBuilder built = new StringBuilder();
        for (int i = 0; i < nodes; i++) {
            String id = admitted.contains(i) ? by.id() : of(i);
            built.append(i == 0 ? "" : ",").append(id.isEmpty() ? FREE : id);
        }
        return new Seats(built.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
