package io.incumbent.canary;

import org.assertj.core.api.SoftAssertions;

/** Needs a library that users would have to take too. */
public final class DependsOnALibrary {

    SoftAssertions library() {
        return new SoftAssertions();
    }
}
