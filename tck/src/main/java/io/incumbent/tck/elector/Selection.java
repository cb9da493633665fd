package io.incumbent.tck.elector;

import io.incumbent.tck.script.Script;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which scripts are played: all of them, or those that somebody who looks for a fault has named. The others are
 * remembered, since a run without them proves nothing.
 *
 * @param played in their order
 * @param leftOut the ids of the others
 */
record Selection(List<Script> played, List<String> leftOut) {

    /** Names the system property with the ids of the only scripts to be played, with commas between. */
    static final String PROPERTY = "incumbent.tck.scripts";

    /**
     * Chooses.
     *
     * @param all what there is
     * @param wanted ids, with commas between; blank for all
     */
    static Selection of(List<Script> all, String wanted) {
        return wanted.isBlank()
                ? new Selection(all, List.of())
                : of(all, new TreeSet<>(List.of(wanted.strip().split("\\s*,\\s*"))));
    }

    private static Selection of(List<Script> all, Set<String> wanted) {
        List<String> known = all.stream().map(Script::id).toList();
        wanted.stream().filter(id -> !known.contains(id)).findAny().ifPresent(id -> {
            throw new IllegalArgumentException(
                    PROPERTY + " names \"" + id + "\", which is no script; there are " + String.join(", ", known));
        });
        return new Selection(
                all.stream().filter(script -> wanted.contains(script.id())).toList(),
                known.stream().filter(id -> !wanted.contains(id)).toList());
    }
}
