package io.incumbent.canary.incumbent;

import java.util.Optional;

/** In a package like the users' API: can be extended, changes, and takes what it should not. */
public class NotAValue {

    private int value;

    /**
     * Takes an array.
     *
     * @param values can be changed by the caller afterwards
     */
    public void takesArray(int[] values) {
        value = values[0];
    }

    /**
     * Takes an Optional.
     *
     * @param optional has three values
     * @return the old value
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public int takesOptional(Optional<Integer> optional) {
        int old = value;
        value = optional.orElse(0);
        return old;
    }
}
