package io.incumbent.tck.server;

import java.util.Objects;

/**
 * The image that servers are started from.
 *
 * @param name such as {@code redis:8.0.2}
 * @param why why this one, for the report
 */
public record Image(String name, String why) {

    /**
     * Checks that both are there.
     *
     * @param name such as {@code redis:8.0.2}
     * @param why why this one, for the report
     */
    public Image {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(why, "why");
    }

    @Override
    public String toString() {
        return name + " (" + why + ")";
    }
}
