package io.incumbent.file;

import io.incumbent.Guarantee;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Elections among the processes of one host: a folder with compare-and-set, without a server and without a lock.
 *
 * <p>Guaranteed: all that name the same folder, in one process or in many, take part in the same elections; whoever is
 * killed or stopped, at whatever moment, keeps nobody else waiting and leaves no half of a record; what was said to be
 * written is on the medium. Not guaranteed: anything beyond this host. File systems of a network are refused where they
 * can be recognised.
 *
 * <p>Safe for use by many threads.
 */
public final class FileBackend implements Register {

    private static final System.Logger LOG = System.getLogger(FileBackend.class.getName());
    private static final String BECAUSE = "one folder on one host";

    private final Folder folder;
    private final Workers workers;
    private final @Nullable Watching watching;
    private final Traits traits;

    /**
     * Opens a folder, and makes it, for this user alone, if it is not there.
     *
     * @param folder which; all candidates name the same, be it by different paths
     * @throws io.incumbent.ConfigurationException if it can't be used, or is on a file system of a network
     */
    public FileBackend(Path folder) {
        this(new Folder(Opening.open(Objects.requireNonNull(folder, "folder")), new Disk(), FileBackend::micros));
    }

    FileBackend(Folder folder) {
        this.folder = folder;
        this.workers = new Workers(folder);
        this.watching = watching();
        // Not durable: a folder can be deleted while its candidates live, more easily than any server's records.
        this.traits = new Traits(Guarantee.SINGLE_NODE, BECAUSE, false, watching != null);
        workers.run(() -> new Litter(folder.disk()).sweepPrepared(folder.path()));
    }

    /** The time of day decides nothing but how great tokens are, and only where a record was deleted: others go on from theirs. */
    private static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private @Nullable Watching watching() {
        boolean events = !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        try {
            // Where the JDK itself polls, every few seconds, the engine does better.
            return events ? new Watching(folder, newWatchService(), workers) : null;
        } catch (IOException limit) {
            LOG.log(System.Logger.Level.WARNING, "no events of " + describe() + "; elections poll instead", limit);
            return null;
        }
    }

    private WatchService newWatchService() throws IOException {
        return folder.path().getFileSystem().newWatchService();
    }

    /** {@return a single node; not durable, because somebody may delete the folder; pushes if the system tells of events} */
    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return workers.ask("read of " + register, timeout, () -> new RegisterFolder(folder, register).current());
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        String register = change.register();
        return workers.ask("change of " + register, timeout, () -> new RegisterFolder(folder, register).change(change));
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        return watching == null ? Watch.NONE : watching.add(register, onChange);
    }

    @Override
    public String describe() {
        return folder.describe();
    }

    /** Ends its threads; the folder stays as it is. What is under way may still take effect. */
    @Override
    public void close() {
        workers.close();
        if (watching != null) {
            watching.close();
        }
    }

    /** Answers {@code file:} with the user's own folder, and {@code file:/path} with that one. Not for users. */
    public static final class Provider implements BackendProvider {

        /** For {@link java.util.ServiceLoader}. */
        public Provider() {}

        @Override
        public Set<String> schemes() {
            return Set.of("file");
        }

        @Override
        public Register connect(BackendUrl url, Duration timeout) {
            return new FileBackend(Place.of(url, System.getenv(), System.getProperty("user.home")));
        }
    }
}
