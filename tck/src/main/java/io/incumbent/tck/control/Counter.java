package io.incumbent.tck.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts in a file, and from the beginning if it is gone. For one candidate at a time. */
record Counter(Path file) {

    long next() {
        try {
            long next = Files.exists(file) ? Long.parseLong(Files.readString(file)) + 1 : 1;
            Files.writeString(file, Long.toString(next));
            return next;
        } catch (IOException failure) {
            throw new UncheckedIOException("the counter in " + file + " can't be used", failure);
        }
    }

    void erase() {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("the counter in " + file + " can't be deleted", failure);
        }
    }
}
