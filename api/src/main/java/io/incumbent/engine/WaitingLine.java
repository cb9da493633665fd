package io.incumbent.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an election's waiting line, in a register of its own beside the lease record: who waits, in the order in
 * which they came. Only a courtesy: it keeps a hundred candidates from trying at once and nobody from waiting forever.
 * Nothing about safety depends on it, so whoever can't read it simply does without.
 *
 * <pre>
 * incumbent-line/1 nonce=77c1… waiting=0f3a…,9b20…
 * </pre>
 *
 * @param attempts the attempts that wait, first come first
 */
record WaitingLine(List<String> attempts) {

    /** More do not fit; who finds the line full tries when all of them should have had their turn. */
    static final int MOST = 256;

    private static final String MAGIC = "incumbent-line/1";
    private static final String SUFFIX = "~line";

    WaitingLine {
        attempts = List.copyOf(attempts);
    }

    static String register(String election) {
        return election + SUFFIX;
    }

    /** {@code null} if the register holds something else, which is left alone. */
    static @Nullable WaitingLine read(@Nullable String text) {
        if (text == null) {
            return new WaitingLine(List.of());
        }
        if (!text.startsWith(MAGIC + " ")) {
            return null;
        }
        try {
            String waiting = Fields.parse(text.substring(MAGIC.length())).text("waiting");
            return new WaitingLine(waiting.isEmpty() ? List.of() : List.of(waiting.split(",")));
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }

    String write(String nonce) {
        return MAGIC + " nonce=" + nonce + " waiting=" + String.join(",", attempts);
    }

    boolean has(String attempt) {
        return attempts.contains(attempt);
    }

    boolean isFull() {
        return attempts.size() >= MOST;
    }

    /** How many stand before the attempt, or before someone who is not in line; whoever leads has left it. */
    int ahead(String attempt, String leader) {
        int ahead = 0;
        for (String other : attempts) {
            if (other.equals(attempt)) {
                return ahead;
            }
            ahead += other.equals(leader) ? 0 : 1;
        }
        return ahead;
    }

    WaitingLine joinedBy(String attempt) {
        List<String> joined = new ArrayList<>(attempts);
        joined.add(attempt);
        return new WaitingLine(joined);
    }

    WaitingLine leftBy(String attempt) {
        return new WaitingLine(
                attempts.stream().filter(other -> !other.equals(attempt)).toList());
    }

    /**
     * The attempt was elected: those before it have let their turn pass, because they are gone. If it found no place in a
     * full line, that is true of the first ones.
     */
    WaitingLine servedUpTo(String attempt) {
        int place = attempts.indexOf(attempt);
        int gone = place < 0 && isFull() ? Jitter.EXACT_PLACES : place + 1;
        return gone == 0 ? this : new WaitingLine(attempts.subList(gone, attempts.size()));
    }
}
