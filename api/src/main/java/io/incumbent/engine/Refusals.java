package io.incumbent.engine;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionName;
import io.incumbent.spi.Register;

/** The message to someone whose election's register holds something else. */
final class Refusals {

    private static final int SHOWN = 60;

    private Refusals() {}

    static ConfigurationException of(ElectionName election, Register register, String record, String why) {
        String shown = record.length() <= SHOWN ? record : record.substring(0, SHOWN) + "…";
        return new ConfigurationException(
                "record of election " + election + " at " + register.describe(),
                '"' + shown.replaceAll("\\p{Cntrl}", "?") + '"',
                why + " and was left untouched",
                "remove it if nothing needs it, or choose another name or namespace for the election");
    }
}
