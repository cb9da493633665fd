package io.incumbent.file;

import io.incumbent.ConfigurationException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/** Tries out, in folders of its own, the two things on which everything rests. */
final class Renames {

    private Renames() {}

    static void demand(Path root, Disk disk) throws IOException {
        Path one = root.resolve(Folder.PREPARED + UUID.randomUUID());
        Path other = root.resolve(Folder.PREPARED + UUID.randomUUID());
        try {
            disk.createFolder(one);
            disk.createFolder(other);
            disk.write(other.resolve("file"), new byte[0]);
            demand(root, refusesMissing(disk, one), "renames a file that is not there");
            demand(root, refusesFull(disk, one, other), "renames a folder over one that has something in it");
        } finally {
            Litter litter = new Litter(disk);
            litter.discard(other.resolve("file"));
            litter.discard(other);
            litter.discard(one);
        }
    }

    private static boolean refusesMissing(Disk disk, Path folder) throws IOException {
        try {
            disk.rename(folder.resolve("missing"), folder.resolve("present"));
            return false;
        } catch (NoSuchFileException asItShould) {
            return true;
        }
    }

    private static boolean refusesFull(Disk disk, Path one, Path other) {
        try {
            disk.rename(one, other);
            return false;
        } catch (FileSystemException asItShould) {
            return true;
        } catch (IOException unusual) {
            return false;
        }
    }

    private static void demand(Path root, boolean exact, String defect) {
        if (!exact) {
            throw new ConfigurationException(
                    "folder " + root,
                    "on its file system",
                    "can't hold elections, because the file system " + defect,
                    "choose a folder on an ordinary disk");
        }
    }
}
