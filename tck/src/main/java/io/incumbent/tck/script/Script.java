package io.incumbent.tck.script;

import io.incumbent.tck.Promises;
import java.util.Set;

/** A situation, brought about on purpose. Plays once, in an election of its own, and ends with everything healed. */
public interface Script {

    /** {@return its name in reports, such as {@code D7}} */
    String id();

    /** {@return what happens, in a sentence} */
    String title();

    /** {@return the rules that it is made for: if it can't be played, they are not verified by it} */
    Set<String> rules();

    /** {@return what it can't be played without} */
    default Set<Need> needs() {
        return Set.of();
    }

    /**
     * {@return whether its faults are drawn at random, so that one may find nothing to harm; then half of each kind must}
     */
    default boolean isDrawn() {
        return false;
    }

    /**
     * Says by which promises it measures.
     *
     * @param promises those of the subject
     * @return the same, or with a term that fits what it does
     */
    default Promises paced(Promises promises) {
        return promises;
    }

    /**
     * {@return whether it keeps clients and servers so busy that leaders beside it would lose terms to that; such scripts are
     * played first, one after another}
     */
    default boolean crowded() {
        return false;
    }

    /** {@return whether it does something to servers or machine that others would feel} */
    default boolean alone() {
        return needs().stream().anyMatch(Need::disturbsOthers);
    }

    /**
     * Names the rules that a subject may break in this script, because it says that it does not promise them here. That
     * they were broken is reported, but is no fault of the subject.
     *
     * @param promises what the subject promises
     * @return the numbers of the rules; usually none
     */
    default Set<String> excused(Promises promises) {
        return Set.of();
    }

    /**
     * Plays.
     *
     * @param run the actors, links, servers, and what is to be demanded of them
     * @throws Exception if it can't be played to its end, which proves nothing
     */
    void play(Run run) throws Exception;
}
