package io.incumbent.file;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One register: a folder with an empty file {@code head-v}, whose name says which version {@code v} is current, and a
 * file {@code body-v} with its record. There is no lock, so whoever is killed or stopped, at whatever step, keeps nobody
 * waiting and spoils nothing.
 *
 * <p><b>A change is one rename</b>, of {@code head-old} to {@code head-new}. The file system does it in one step, for one
 * caller only, and refuses everybody for whom {@code head-old} is not there (any more): that is the comparison. No
 * version ever comes back, so a rename that comes late, of a process that was stopped for hours, finds nothing to
 * rename, whatever has happened since, deletion and rewriting included.
 *
 * <p><b>A register begins by one rename</b> as well: a folder that is prepared beside it, with head and body, gets the
 * register's name. A file system never renames a folder over one that has something in it.
 *
 * <p><b>A body is written before its head</b> and on the medium by then, and never changed. Until the rename nobody looks
 * at it, so no part of a record is ever read, and whoever dies before it leaves only litter.
 */
final class RegisterFolder {

    /** Another rename in the middle of each of so many listings: that is not bad luck but damage. */
    private static final int LISTINGS = 1_000;

    private final Folder root;
    private final Disk disk;
    private final String register;
    private final Path folder;
    private final Litter litter;

    RegisterFolder(Folder root, String register) {
        this.root = root;
        this.disk = root.disk();
        this.register = register;
        this.litter = new Litter(root.disk());
        this.folder = root.path().resolve(FolderName.of(register));
    }

    /** What the register holds, at some moment of this call. */
    Snapshot current() throws IOException {
        for (int i = 0; i < LISTINGS; i++) {
            List<String> names = names();
            if (names.isEmpty()) {
                return absent();
            }
            Optional<Version> head = Version.latestHead(names);
            Optional<Snapshot> found = head.isPresent() ? read(head.get()) : Optional.empty();
            if (found.isPresent()) {
                return found.get();
            }
            // A rename under way can hide the head from a listing, and a body may go while we turn to it.
            Thread.onSpinWait();
        }
        throw damaged();
    }

    /** None if the folder is not there, or is empty, as an administrator may have left it. */
    private List<String> names() throws IOException {
        try {
            return disk.list(folder);
        } catch (NoSuchFileException absent) {
            root.demand();
            return List.of();
        } catch (NotDirectoryException foreign) {
            throw new ConfigurationException(
                    "file " + folder,
                    "in the place of register " + register,
                    "is not a folder and was left untouched",
                    "remove it if nothing needs it",
                    foreign);
        }
    }

    private Snapshot absent() {
        return new Snapshot(null, "", "", root.hint(0));
    }

    private Optional<Snapshot> read(Version version) throws IOException {
        Path file = folder.resolve(version.body());
        try {
            Body body = Body.decode(disk.read(file), register, file);
            return Optional.of(new Snapshot(body.record(), version.toString(), "", body.hint()));
        } catch (NoSuchFileException replacedMeanwhile) {
            return Optional.empty();
        }
    }

    private ConfigurationException damaged() {
        return new ConfigurationException(
                "folder " + folder,
                "of register " + register,
                "has files, but no head with its body, and was left untouched",
                "somebody deleted a part of it: stop all candidates, move the folder elsewhere, and start them again");
    }

    /** The compare-and-set. An exception means that nothing is known. */
    Outcome change(Change change) throws IOException {
        Snapshot expected = change.expected();
        if (!expected.incarnation().isEmpty()) {
            return rejected(); // This backend never gave it out.
        }
        String record = expected.record();
        if (record == null) {
            return create(change.next());
        }
        // The text is compared by the name of the head, too: of another text there is no such head.
        Optional<Version> old = Version.parse(expected.version())
                .filter(version -> version.hash().equals(Hash.of(record)));
        return old.isPresent() ? replace(old.get(), expected.tokenHint(), change.next()) : rejected();
    }

    private Outcome rejected() throws IOException {
        return new Outcome.Rejected(current());
    }

    private Outcome replace(Version old, long lastHint, String next) throws IOException {
        if (!disk.exists(folder.resolve(old.head()))) {
            return rejected(); // No version comes back, so this is final, and it saves the writing.
        }
        Version version = new Version(old.number() + 1, Hash.of(next), root.attempt());
        Body body = new Body(register, root.hint(lastHint), next);
        try {
            write(folder, version, body);
        } catch (NoSuchFileException folderIsGone) {
            return rejected();
        }
        try {
            disk.rename(folder.resolve(old.head()), folder.resolve(version.head()));
        } catch (NoSuchFileException noLonger) {
            // The only failure that says that it had no effect; of any other, the body may be in use by now.
            demandNoEffect(version, noLonger);
            litter.discard(folder.resolve(version.body()));
            return rejected();
        }
        // Not before it is on the medium is it said: tokens must not come back after a loss of power.
        disk.force(folder);
        litter.discard(folder.resolve(old.body()));
        litter.sweepNowAndThen(folder, version);
        return applied(version, body);
    }

    /** Where requests are repeated under the hood, as in file systems of a network, a rename can fail that had succeeded. */
    private void demandNoEffect(Version version, NoSuchFileException failure) throws IOException {
        if (disk.exists(folder.resolve(version.head()))) {
            throw failure;
        }
    }

    private static Outcome applied(Version version, Body body) {
        return new Outcome.Applied(new Snapshot(body.record(), version.toString(), "", body.hint()));
    }

    private void write(Path place, Version version, Body body) throws IOException {
        Path file = place.resolve(version.body());
        try {
            disk.write(file, body.encode());
        } catch (FileAlreadyExistsException impossible) {
            throw impossible; // Not ours, whoever has the same random number.
        } catch (IOException noRoom) {
            litter.discard(file); // A part of it, which nothing refers to.
            throw noRoom;
        }
    }

    private Outcome create(String next) throws IOException {
        if (!names().isEmpty()) {
            return rejected();
        }
        Version version = new Version(1, Hash.of(next), root.attempt());
        Body body = new Body(register, root.hint(0), next);
        Path prepared = root.path().resolve(Folder.PREPARED + version.attempt());
        try {
            prepare(prepared, version, body);
        } catch (IOException noRoom) {
            litter.discardPrepared(prepared, version);
            throw noRoom;
        }
        return rename(prepared, version) ? applied(version, body) : rejected();
    }

    private void prepare(Path prepared, Version version, Body body) throws IOException {
        try {
            disk.createFolder(prepared);
        } catch (NoSuchFileException rootIsGone) {
            root.demand();
            throw rootIsGone;
        }
        write(prepared, version, body);
        disk.write(prepared.resolve(version.head()), new byte[0]);
        disk.force(prepared);
    }

    /** Whether the prepared folder is the register now. */
    private boolean rename(Path prepared, Version version) throws IOException {
        try {
            disk.rename(prepared, folder);
        } catch (FileSystemException failure) {
            if (!disk.exists(prepared) || names().isEmpty()) {
                throw failure; // It may have taken effect, or the reason was another.
            }
            litter.discardPrepared(prepared, version);
            return false;
        }
        disk.force(root.path());
        return true;
    }
}
