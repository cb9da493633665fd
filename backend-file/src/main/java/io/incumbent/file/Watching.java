package io.incumbent.file;

import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the file system on a thread of its own. The folder of all registers tells when one appears or goes; the
 * folder of each watched register tells when it gets another head. Where events were lost, all are looked at.
 */
final class Watching {

    private static final System.Logger LOG = System.getLogger(Watching.class.getName());
    private static final long MEND_EVERY_MILLIS = 1_000;

    private final ConcurrentMap<String, Watched> byFolder = new ConcurrentHashMap<>();
    private final Folder root;
    private final WatchService service;
    private final Workers workers;
    private final Object keysLock = new Object();
    private final Map<String, WatchKey> keys = new HashMap<>();
    private @Nullable WatchKey rootKey;

    Watching(Folder root, WatchService service, Workers workers) {
        this.root = root;
        this.service = service;
        this.workers = workers;
        Thread thread = new Thread(this::listen, "incumbent-file-watch");
        thread.setDaemon(true);
        thread.setContextClassLoader(Watching.class.getClassLoader());
        thread.start();
    }

    Watch add(String register, Consumer<Snapshot> onChange) {
        String folder = FolderName.of(register);
        Watched.Watcher watcher = new Watched.Watcher(onChange);
        byFolder.compute(folder, (name, known) -> {
            Watched watched = known == null ? new Watched(root, register, workers) : known;
            watched.add(watcher);
            return watched;
        });
        settleLater(folder);
        return () -> remove(folder, watcher);
    }

    private void remove(String folder, Watched.Watcher watcher) {
        byFolder.computeIfPresent(folder, (name, watched) -> watched.remove(watcher) ? null : watched);
        if (!byFolder.containsKey(folder)) {
            settleLater(folder);
        }
    }

    private void settleLater(String folder) {
        workers.run(() -> settle(folder));
    }

    /**
     * Listens to a folder exactly if somebody watches it and it is there, whatever happened before. Then looks: what was
     * changed before it listened is seen by looking, what is changed later will be told.
     */
    private void settle(String folder) {
        synchronized (keysLock) {
            @Nullable WatchKey old = keys.remove(folder);
            @Nullable WatchKey fresh = byFolder.containsKey(folder) ? register(folder) : null;
            if (fresh != null) {
                keys.put(folder, fresh);
            }
            if (old != null && !old.equals(fresh)) {
                old.cancel();
            }
        }
        look(folder);
    }

    private @Nullable WatchKey register(String folder) {
        try {
            return root.path().resolve(folder).register(service, StandardWatchEventKinds.ENTRY_CREATE);
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return null; // The folder of all registers tells when it appears.
        } catch (IOException limit) {
            LOG.log(System.Logger.Level.WARNING, "no watch on " + folder + "; polling goes on", limit);
            return null;
        }
    }

    private void look(String folder) {
        Watched watched = byFolder.get(folder);
        if (watched != null) {
            watched.look();
        }
    }

    private void listen() {
        try {
            mend();
            while (true) {
                WatchKey key = service.poll(MEND_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (key == null) {
                    mend();
                } else {
                    handle(key);
                }
            }
        } catch (ClosedWatchServiceException closed) {
            // This is how it ends.
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        }
    }

    /** The folder of all registers may have been moved or deleted, and made anew; then its registers have, too. */
    private void mend() {
        try {
            WatchKey fresh = root.path()
                    .register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            if (!fresh.equals(rootKey)) {
                rootKey = fresh;
                byFolder.keySet().forEach(this::settleLater);
            }
        } catch (IOException notNow) {
            LOG.log(System.Logger.Level.DEBUG, "can't watch " + root.describe(), notNow);
        }
    }

    private void handle(WatchKey key) {
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
                byFolder.keySet().forEach(this::settleLater);
            } else if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
                handle(key.equals(rootKey), folder, name.toString());
            }
        }
        key.reset();
    }

    private void handle(boolean isRoot, Path folder, String name) {
        if (isRoot) {
            if (byFolder.containsKey(name)) {
                settleLater(name);
            }
        } else if (name.startsWith(Version.HEAD)) {
            look(String.valueOf(folder.getFileName()));
        }
    }

    void close() {
        try {
            service.close();
        } catch (IOException nothingToBeDone) {
            LOG.log(System.Logger.Level.DEBUG, "watching " + root.describe() + " did not close", nothingToBeDone);
        }
    }
}
