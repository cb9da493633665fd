package io.incumbent.file;

import io.incumbent.ConfigurationException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes sure of a folder, once, before anything is put into it: a set-up that can't work fails here. */
final class Opening {

    private static final String CURE = "choose another folder, or have its owner allow it: "
            + "every candidate's user needs to read, write and enter it";

    private Opening() {}

    /** The folder, without links, so that all who mean the same name the same. */
    static Path open(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        try {
            create(folder);
            Path real = folder.toRealPath();
            demand(Files.isDirectory(real), real, "is not a folder", "choose another, or remove what is there");
            Networks.refuse(real);
            demand(Files.isReadable(real) && Files.isExecutable(real), real, "may not be read by this user", CURE);
            demand(Files.isWritable(real), real, "may not be written to by this user, or at all", CURE);
            Renames.demand(real, new Disk());
            return real;
        } catch (IOException failure) {
            throw refused(folder, "can't be used: " + Failures.inWords(failure), CURE, failure);
        }
    }

    /** Made for this user alone: whoever may write here may end any election's term. */
    private static void create(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        try {
            createFor(folder);
        } catch (FileAlreadyExistsException another) {
            return; // A process of ours came first; or it is a link to nowhere, and the next step says so.
        }
    }

    private static void createFor(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static void demand(boolean condition, Path folder, String constraint, String cure) {
        if (!condition) {
            throw new ConfigurationException(
                    "folder " + folder, "for user " + System.getProperty("user.name"), constraint, cure);
        }
    }

    private static ConfigurationException refused(Path folder, String constraint, String cure, IOException cause) {
        return new ConfigurationException(
                "folder " + folder, "for user " + System.getProperty("user.name"), constraint, cure, cause);
    }
}
