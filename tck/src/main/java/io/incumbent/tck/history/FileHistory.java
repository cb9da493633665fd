package io.incumbent.tck.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one file holds.
 *
 * @param name the process
 * @param facts of the run
 * @param events in the order in which they were written
 * @param torn whether the last line was cut off by the end of the process
 */
record FileHistory(String name, Map<String, String> facts, List<Event> events, boolean torn) {

    static FileHistory read(Path path) throws IOException {
        return new Reader(path.getFileName().toString()).read(path);
    }

    /** Reads line after line, and knows where it is. */
    private static final class Reader {

        private static final int CHUNK = 1 << 16;

        private final String file;
        private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
        private final List<Event> events = new ArrayList<>();
        private String name;
        private Map<String, String> facts = Map.of();
        private long line;

        Reader(String file) {
            this.file = file;
            this.name = file.substring(0, file.length() - HistoryFile.ENDING.length());
        }

        FileHistory read(Path path) throws IOException {
            try (InputStream in = Files.newInputStream(path)) {
                byte[] chunk = new byte[CHUNK];
                for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                    split(chunk, length);
                }
            }
            // A write that was cut short leaves a beginning without its line feed, and only at the very end.
            return new FileHistory(name, facts, events, rest.size() > 0 || line == 0);
        }

        private void split(byte[] chunk, int length) throws DamagedHistoryException {
            int start = 0;
            for (int i = 0; i < length; i++) {
                if (chunk[i] == '\n') {
                    rest.write(chunk, start, i - start);
                    whole(rest.toByteArray());
                    rest.reset();
                    start = i + 1;
                }
            }
            rest.write(chunk, start, length - start);
        }

        private void whole(byte[] bytes) throws DamagedHistoryException {
            line++;
            try {
                Fields fields = Line.open(bytes);
                if (line == 1) {
                    header(fields);
                } else {
                    event(fields);
                }
            } catch (IllegalArgumentException bad) {
                throw new DamagedHistoryException(file, line, String.valueOf(bad.getMessage()));
            }
        }

        private void header(Fields fields) {
            String format = fields.string("format");
            if (!format.equals(HistoryFile.FORMAT)) {
                throw new IllegalArgumentException(
                        "its format is \"" + format + "\", and this reads only " + HistoryFile.FORMAT);
            }
            name = fields.string("file");
            facts = fields.map("facts", String.class);
        }

        /** Numbers without gaps show that no line is missing. */
        private void event(Fields fields) {
            Event event = EventReader.read(fields);
            if (event.seq() != line - 1) {
                throw new IllegalArgumentException("it is numbered " + event.seq() + " instead of " + (line - 1)
                        + ": lines are missing, or in another order");
            }
            events.add(event);
        }
    }
}
