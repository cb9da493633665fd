package io.incumbent.tck.elector;

import io.incumbent.tck.NotInSet;
import io.incumbent.tck.NotVerified;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Where a rule stands after all scripts were played.
 *
 * <p>Immutable.
 *
 * @param rule its number
 * @param checks how many checks could have failed
 * @param marginNanos how near the nearest of them came to it, for rules about time
 * @param broken how it was broken, each with the script that saw it
 * @param failed scripts made for it that could not be played to their end
 * @param missing what scripts made for it would have needed
 * @param leftOut whether none of the scripts made for it is in the set that was played
 */
public record Standing(
        String rule,
        long checks,
        OptionalLong marginNanos,
        List<String> broken,
        List<String> failed,
        List<String> missing,
        boolean leftOut) {

    private static final int SHOWN = 5;

    /**
     * Keeps copies.
     *
     * @param rule its number
     * @param checks how many checks could have failed
     * @param marginNanos how near the nearest came
     * @param broken how it was broken
     * @param failed scripts that could not be played
     * @param missing what others would have needed
     * @param leftOut whether none of the scripts made for it is in the set that was played
     */
    public Standing {
        broken = List.copyOf(broken);
        failed = List.copyOf(failed);
        missing = List.copyOf(missing);
    }

    /**
     * Demands that the rule was kept, and that it could have been broken.
     *
     * @throws AssertionError if it was broken, or nobody could tell although all was there
     * @throws NotVerified if what it takes to verify it is not there
     * @throws NotInSet if what is made for it is not in the set that was played
     */
    public void demandKept() {
        if (!broken.isEmpty()) {
            throw new AssertionError(list("broken " + broken.size() + " times", broken));
        }
        if (!failed.isEmpty()) {
            throw new AssertionError(list("not checked to the end", failed));
        }
        if (checks == 0 && !missing.isEmpty()) {
            throw new NotVerified(missing.stream().distinct().collect(Collectors.joining("; ")));
        }
        if (checks == 0 && leftOut) {
            throw new NotInSet();
        }
        if (checks == 0) {
            throw new AssertionError("nothing happened that could have broken it, so nothing is known");
        }
    }

    private static String list(String what, List<String> items) {
        String rest = items.size() > SHOWN ? System.lineSeparator() + "  and " + (items.size() - SHOWN) + " more" : "";
        return what
                + items.stream()
                        .limit(SHOWN)
                        .map(item -> System.lineSeparator() + "  " + item)
                        .collect(Collectors.joining())
                + rest;
    }
}
