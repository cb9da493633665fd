package io.incumbent.canary.tck.actor;

import io.incumbent.tck.script.Script;

/** An actor that reads the whole script. */
public final class KnowsScripts {

    String whatNext(Script script) {
        return script.title();
    }
}
