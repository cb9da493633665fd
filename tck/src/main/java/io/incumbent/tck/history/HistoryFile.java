package io.incumbent.tck.history;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the history of one process: every line by one unbuffered write, so that it is the operating system's as soon
 * as {@link #append} returns, and outlives the process.
 *
 * <p>Not through a {@code FileChannel}, which an interrupt closes: candidates are interrupted all the time, and must
 * go on recording. Safe for use by many threads.
 */
public final class HistoryFile implements AutoCloseable {

    /** The first field of the first line. */
    static final String FORMAT = "tck-history/1";

    /** How the names of history files end. */
    static final String ENDING = ".jsonl";

    private final Object lock = new Object();
    private final FileOutputStream out;
    private long next;

    private HistoryFile(FileOutputStream out) {
        this.out = out;
    }

    /**
     * Begins a history.
     *
     * @param folder the folder of the run, created if need be
     * @param name the process, which has no history there yet
     * @param facts of the run: seed, options, versions, whatever it takes to repeat and judge it
     * @return the file, to be closed
     * @throws IOException if it can't be created
     */
    public static HistoryFile create(Path folder, String name, Map<String, String> facts) throws IOException {
        Path path = Files.createFile(Files.createDirectories(folder).resolve(name + ENDING));
        HistoryFile file = new HistoryFile(new FileOutputStream(path.toFile(), true));
        file.write(new JsonText().field("format", FORMAT).field("file", name).strings("facts", facts));
        return file;
    }

    /**
     * Appends an event and gives it its number.
     *
     * @param event what happened; its own {@link Event#seq()} does not matter
     * @throws UncheckedIOException if it could not be written
     */
    public void append(Event event) {
        synchronized (lock) {
            try {
                write(EventWriter.write(event, ++next));
            } catch (IOException failure) {
                throw new UncheckedIOException("the history can't be written: " + failure.getMessage(), failure);
            }
        }
    }

    private void write(JsonText text) throws IOException {
        out.write(Line.seal(text));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
