package io.incumbent.tck.script.life;

import io.incumbent.tck.script.Script;
import java.util.List;

/** The scripts of this package. */
public final class LifeScripts {

    private LifeScripts() {}

    /** {@return all of them} */
    public static List<Script> all() {
        return List.of();
    }
}
