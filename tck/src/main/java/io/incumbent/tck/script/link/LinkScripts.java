package io.incumbent.tck.script.link;

import io.incumbent.tck.script.Script;
import java.util.List;

/** The scripts of this package. */
public final class LinkScripts {

    private LinkScripts() {}

    /** {@return all of them} */
    public static List<Script> all() {
        return List.of(new CutOff());
    }
}
