package io.incumbent.tck.explore;

import java.util.List;
import java.util.Optional;

/**
 * What is explored: where it begins, and what may follow.
 *
 * @param <S> its states; immutable
 */
public interface Model<S> {

    /** {@return where it begins} */
    S initial();

    /**
     * Lists what may follow.
     *
     * @param state a state
     * @return all states that may be next, always in the same order
     */
    List<S> next(S state);

    /**
     * Digests a state.
     *
     * @param state a state
     * @return the same for states from which the same can follow, and different, but for chance, for others
     */
    long key(S state);

    /**
     * Judges a state.
     *
     * @param state a state
     * @return what must not have happened but did
     */
    Optional<String> broken(S state);

    /**
     * Describes a state for people.
     *
     * @param state a state
     * @return what happened last
     */
    String describe(S state);
}
