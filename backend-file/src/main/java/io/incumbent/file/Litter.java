package io.incumbent.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Deletes what nothing refers to. What can't be deleted now stays until somebody else sweeps. */
final class Litter {

    private static final System.Logger LOG = System.getLogger(Litter.class.getName());

    /** Registers are swept once in so many changes. */
    private static final int SWEEP_EVERY = 64;

    private static final Duration OLD = Duration.ofHours(1);

    private final Disk disk;

    Litter(Disk disk) {
        this.disk = disk;
    }

    void discard(Path file) {
        try {
            disk.delete(file);
        } catch (IOException stays) {
            LOG.log(System.Logger.Level.DEBUG, "could not delete " + file, stays);
        }
    }

    void discardPrepared(Path prepared, Version version) {
        discard(prepared.resolve(version.body()));
        discard(prepared.resolve(version.head()));
        discard(prepared);
    }

    void sweepNowAndThen(Path register, Version head) {
        if (head.number() % SWEEP_EVERY == 0) {
            try {
                sweep(register, head);
            } catch (IOException stays) {
                LOG.log(System.Logger.Level.DEBUG, "could not sweep " + register, stays);
            }
        }
    }

    /**
     * Deletes bodies that crashes left. A body is prepared for a head that was seen, and has a number greater by one. If
     * our head is current <em>after</em> the listing, then those listed with its number or a lower one were prepared for
     * heads that are gone for ever; so they are dead, however long we take to delete them.
     */
    private void sweep(Path register, Version head) throws IOException {
        List<String> names = disk.list(register);
        if (disk.exists(register.resolve(head.head()))) {
            names.stream().filter(name -> isDead(name, head)).forEach(name -> discard(register.resolve(name)));
        }
    }

    private static boolean isDead(String name, Version head) {
        return name.startsWith(Version.BODY)
                && Version.parse(name.substring(Version.BODY.length()))
                        .filter(body -> body.number() <= head.number() && !body.equals(head))
                        .isPresent();
    }

    /**
     * Deletes registers that were prepared and not finished, an hour ago by the clock of the file system. Their maker may
     * only be stopped; so each is renamed first, and then its maker finds nothing to rename.
     */
    void sweepPrepared(Path root) throws IOException {
        for (String name : disk.list(root)) {
            if (name.startsWith(Folder.DEAD)) {
                discardAll(root.resolve(name));
            } else if (name.startsWith(Folder.PREPARED) && isOld(root.resolve(name))) {
                Path dead = root.resolve(Folder.DEAD + name.substring(Folder.PREPARED.length()));
                disk.rename(root.resolve(name), dead);
                discardAll(dead);
            }
        }
    }

    /** By the time of day, as files have it: a wrong one leaves litter longer, or takes a write that must then be tried again. */
    private static boolean isOld(Path file) throws IOException {
        long age = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
        return age > OLD.toMillis();
    }

    private void discardAll(Path folder) throws IOException {
        disk.list(folder).forEach(name -> discard(folder.resolve(name)));
        discard(folder);
    }
}
