package io.incumbent.tck.register;

import io.incumbent.spi.Snapshot;

/** Records in messages: quoted, and cut where they are long. */
final class Shown {

    private static final int LONGEST = 120;

    private Shown() {}

    static String record(Snapshot snapshot) {
        String record = snapshot.record();
        if (record == null) {
            return "absence";
        }
        return record.length() <= LONGEST
                ? '"' + record + '"'
                : '"' + record.substring(0, LONGEST) + "…\" of " + record.length() + " characters";
    }
}
