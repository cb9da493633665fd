package io.incumbent.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * The folder of all registers, and what they share.
 *
 * @param path absolute, without links
 * @param disk does all that is done to files
 * @param micros the time of day in microseconds; for token hints only
 */
record Folder(Path path, Disk disk, LongSupplier micros) {

    /** What names of folders begin with that are no registers yet; no register's folder begins with a dot. */
    static final String PREPARED = ".new-";

    /** What names of folders begin with that will never be registers. */
    static final String DEAD = ".dead-";

    private static final long GREATEST_HINT = Long.MAX_VALUE / 2 - 1;

    /** A register that is not there is absent; but if nothing is there, nothing can be said. */
    void demand() throws IOException {
        if (!disk.exists(path)) {
            throw new NoSuchFileException(
                    path.toString(), null, "the folder of all registers is gone; make it anew, and elections go on");
        }
    }

    /**
     * A number greater than the last hint. A register may be deleted, and its tokens must not begin anew: so hints follow
     * the time of day, and run ahead of it where that was set back. Nothing but the numbers of tokens rests on it.
     */
    long hint(long last) {
        return Math.min(GREATEST_HINT, Math.max(last + 1, micros.getAsLong()));
    }

    /** Unlike any other; two that are equal would only make the later fail. */
    String attempt() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    String describe() {
        return "file:" + path;
    }
}
