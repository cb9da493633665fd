package io.incumbent.redis.quorum;

import java.util.HashSet;
import java.util.Set;

/** One time that the new record was offered to the nodes that had promised; each time is counted by itself. */
final class Offer {

    private final String life;
    private final String after;
    private final boolean founds;
    private final Set<Integer> unanswered = new HashSet<>();
    private final Rules rules;
    private int voters;
    private int refused;

    /**
     * Begins.
     *
     * @param life in which life of the register
     * @param after the change that led to the record that was expected
     * @param founds whether it is the first record of that life
     */
    Offer(String life, String after, boolean founds, Rules rules) {
        this.rules = rules;
        this.life = life;
        this.after = after;
        this.founds = founds;
    }

    /** {@return another time, after some nodes have it already} */
    Offer again() {
        return new Offer(life, after, false, rules);
    }

    boolean isSent() {
        return voters > 0;
    }

    void sent(int node) {
        unanswered.add(node);
        voters++;
    }

    void answered(int node, boolean applied) {
        refused += unanswered.remove(node) && !applied ? 1 : 0;
    }

    void failed(int node) {
        unanswered.remove(node);
    }

    /** {@return whether it is to begin a life; then no node may get it as a copy, which would count among the living} */
    boolean founds() {
        return founds;
    }

    boolean isOpen() {
        return !unanswered.isEmpty();
    }

    /**
     * All have refused it; or so many that the life which it was to begin never will, since nobody else was given it: see
     * {@link #founds()}.
     */
    boolean isVoid() {
        return refused == voters || (founds && voters - refused < rules.acceptances(false));
    }

    boolean isOvertaken(Vote current) {
        return life.equals(current.life())
                && current.isFull()
                && current.trace().contains(after);
    }
}
