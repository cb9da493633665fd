package io.incumbent.engine;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionName;
import io.incumbent.spi.Register;

/** The message to someone whose election's register holds something else. */
final class Refusals {

    private Refusals() {}

    static ConfigurationException of(ElectionName election, Register register, String record, String why) {
        return new ConfigurationException(
                "record of election " + election + " at " + register.describe(),
                Fields.shown(record),
                why + " and was left untouched",
                "remove it if nothing needs it, or choose another name or namespace for the election");
    }
}
