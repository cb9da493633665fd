package io.incumbent.file;

import io.incumbent.spi.Snapshot;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One register that somebody watches, and who does. */
final class Watched {

    private static final System.Logger LOG = System.getLogger(Watched.class.getName());

    private final String register;
    private final RegisterFolder folder;
    private final Workers workers;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    Watched(Folder root, String register, Workers workers) {
        this.register = register;
        this.folder = new RegisterFolder(root, register);
        this.workers = workers;
    }

    void add(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Whether that was the last one. */
    boolean remove(Watcher watcher) {
        watchers.remove(watcher);
        return watchers.isEmpty();
    }

    /** Tells what is there. What asks for a look while one waits for its turn is served by that one. */
    void look() {
        if (looking.compareAndSet(false, true)) {
            workers.run(() -> {
                looking.set(false);
                Snapshot current = folder.current();
                watchers.forEach(watcher -> tell(watcher, current));
            });
        }
    }

    private void tell(Watcher watcher, Snapshot current) {
        try {
            watcher.onChange.accept(current);
        } catch (RuntimeException watchersFault) {
            LOG.log(System.Logger.Level.WARNING, "a watcher of " + register + " failed", watchersFault);
        }
    }

    /** One call of {@code watch}; two are never equal. */
    static final class Watcher {

        private final Consumer<Snapshot> onChange;

        Watcher(Consumer<Snapshot> onChange) {
            this.onChange = onChange;
        }
    }
}
