package io.incumbent.file;

import io.incumbent.BackendUnavailableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the file system refused, in words for people: its own are the name of an exception and a path. */
final class Failures {

    private Failures() {}

    static BackendUnavailableException unavailable(String what, Folder root, IOException cause) {
        return new BackendUnavailableException(what + " at " + root.describe() + " failed: " + inWords(cause), cause);
    }

    static String inWords(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "user " + System.getProperty("user.name") + " has no right to " + denied.getFile()
                    + "; every candidate's user needs to read, write and enter the folder";
        }
        if (failure instanceof NoSuchFileException gone) {
            return gone.getFile() + " is not there" + (gone.getReason() == null ? "" : ": " + gone.getReason());
        }
        if (failure instanceof FileSystemException refused) {
            // The system's own words, such as: No space left on device.
            return refused.getFile() + ": " + refused.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
