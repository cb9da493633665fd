package io.incumbent.tck.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that was recorded in a run, in the order of time. Immutable. */
public final class History {

    private final Map<String, String> facts;
    private final List<Event> events;
    private final List<Call> calls;
    private final List<String> doubts;
    private final List<String> torn;

    private History(Map<String, String> facts, List<Event> events, List<String> doubts, List<String> torn) {
        events.sort(Comparator.comparingLong(event -> event.at().from()));
        Pairing pairing = Pairing.of(events);
        List<String> all = new ArrayList<>(doubts);
        all.addAll(pairing.faults());
        this.facts = Map.copyOf(facts);
        this.events = List.copyOf(events);
        this.calls = List.copyOf(pairing.calls());
        this.doubts = List.copyOf(all);
        this.torn = List.copyOf(torn);
    }

    /**
     * A history that was made in this process.
     *
     * @param events of one clock; those of one process in the order in which they happened
     * @return the history
     */
    public static History of(List<Event> events) {
        return new History(Map.of(), new ArrayList<>(events), List.of(), List.of());
    }

    /**
     * Reads what the processes of a run have written.
     *
     * @param folder the folder of the run
     * @return the history
     * @throws DamagedHistoryException if something is not as it was written, or there is nothing
     * @throws IOException if it can't be read
     */
    public static History read(Path folder) throws IOException {
        List<FileHistory> files = new ArrayList<>();
        for (Path path : paths(folder)) {
            files.add(FileHistory.read(path));
        }
        if (files.isEmpty()) {
            throw new DamagedHistoryException(
                    String.valueOf(folder.getFileName()), 0, "it has no file named *" + HistoryFile.ENDING);
        }
        return merge(files);
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(HistoryFile.ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static History merge(List<FileHistory> files) {
        Clocks clocks = Clocks.of(files);
        Map<String, String> facts = new TreeMap<>();
        List<Event> events = new ArrayList<>();
        List<String> torn = new ArrayList<>();
        for (FileHistory file : files) {
            facts.putAll(file.facts());
            events.addAll(clocks.shifted(file));
            if (file.torn()) {
                torn.add(file.name());
            }
        }
        return new History(facts, events, clocks.doubts(), torn);
    }

    /** {@return the facts of the run, from the first lines of its files} */
    public Map<String, String> facts() {
        return facts;
    }

    /** {@return everything, in the order of time} */
    public List<Event> events() {
        return events;
    }

    /** {@return all operations, each from beginning to end} */
    public List<Call> calls() {
        return calls;
    }

    /** {@return why this history proves nothing, in sentences: it contradicts itself, or its clocks do; empty if sound} */
    public List<String> doubts() {
        return doubts;
    }

    /** {@return the processes whose last line was torn by their death: no harm, but worth telling} */
    public List<String> torn() {
        return torn;
    }
}
