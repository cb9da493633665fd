package io.incumbent.canary;

import java.util.List;

/** Uses a raw type. */
public final class Canary {
    private Canary() {}

    static int count(List list) {
        return list.size();
    }
}
