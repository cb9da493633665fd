package io.incumbent.tck.script.process;

import io.incumbent.tck.script.Script;
import java.util.List;

/** The scripts of this package. */
public final class ProcessScripts {

    private ProcessScripts() {}

    /** {@return all of them} */
    public static List<Script> all() {
        return List.of(new Crowd(), new Revenant(), new Frozen(), new Killed());
    }
}
