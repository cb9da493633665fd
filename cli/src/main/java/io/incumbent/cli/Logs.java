package io.incumbent.cli;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** What libraries log. What a person must know, an error or our own words say. */
final class Logs {

    private Logs() {}

    /** {@code INCUMBENT_LOG=FINE} or another level of java.util.logging shows it on standard error. */
    static void silence() {
        String wanted = System.getenv("INCUMBENT_LOG");
        if (wanted == null) {
            LogManager.getLogManager().reset();
            Logger.getLogger("").setLevel(Level.OFF);
        } else {
            Level level = Level.parse(wanted);
            Logger root = Logger.getLogger("");
            root.setLevel(level);
            for (var handler : root.getHandlers()) {
                handler.setLevel(level);
            }
        }
    }
}
