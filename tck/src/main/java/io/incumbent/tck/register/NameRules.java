package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every legal name is a register of its own. */
abstract class NameRules extends RegisterRules {

    private static final int LONGEST = 210;
    private static final String LINE = "~line";

    NameRules(Bench bench) {
        super(bench);
    }

    /**
     * Registers whose names differ in one character, in case, or in their last of 210 characters are all created, and
     * must keep different records. All characters that a name may have are among them.
     *
     * <p>If this fails, look at how names become keys, paths or file names: what is escaped must be escaped one to one,
     * and nothing be cut.
     */
    @Test
    @Rule(id = "0.50", level = Level.REQUIRED)
    final void namesThatDifferALittle() {
        String begin = register() + "/x";
        String filling = "0123456789".repeat(21).substring(0, LONGEST - LINE.length() - begin.length() - 1);
        assertSeparate(Stream.concat(
                        Stream.of(
                                        "A", "a", "B", "b", "i", "I", "z", "Z", "0", "9", ".", "_", ":", "@", "-", "/a",
                                        "..", "a.b")
                                .map(end -> begin + end),
                        Stream.of(begin + filling + "1", begin + filling + "2", begin + filling + "1" + LINE))
                .toList());
    }

    /**
     * Registers whose names begin with another's, with or without a slash, a suffix or a dot in between, are all created,
     * the longest first and the shortest first, and must keep different records.
     *
     * <p>If this fails, look at folders that can't be files, at children of a node that must exist, and at reads by
     * prefix.
     */
    @Test
    @Rule(id = "0.51", level = Level.REQUIRED)
    final void namesThatBeginAnother() {
        List<String> ends = List.of("", "b", "/b", "/b/c", "/bc", LINE, "/b" + LINE, "~", "~2", ".b", ":b", "b" + LINE);
        String one = register();
        assertSeparate(ends.stream().map(end -> one + end).toList());
        String other = register();
        List<String> longestFirst = ends.stream()
                .sorted((left, right) -> right.length() - left.length())
                .map(end -> other + end)
                .toList();
        assertSeparate(longestFirst);
    }

    private void assertSeparate(List<String> names) {
        Client writer = client();
        Map<String, Snapshot> written = new LinkedHashMap<>();
        for (String name : names) {
            Snapshot nothing = writer.read(name);
            assertThat(nothing.record())
                    .as("record of %s, which nobody wrote, unlike %s", name, written.keySet())
                    .isNull();
            written.put(name, writer.apply(name, nothing, "of=" + name + " " + record()));
        }
        assertHold(written);
        written.replaceAll((name, snapshot) -> writer.apply(name, snapshot, "again=" + name + " " + record()));
        assertHold(written);
    }

    private void assertHold(Map<String, Snapshot> written) {
        Client reader = client();
        Consumer<String> check = name -> {
            String record =
                    String.valueOf(written.getOrDefault(name, Snapshot.of(null)).record());
            assertThat(timing.happens(() -> record.equals(reader.read(name).record())))
                    .as(
                            "%s is read as %s, beside registers with similar names",
                            record, Shown.record(reader.read(name)))
                    .isTrue();
        };
        written.keySet().forEach(check);
    }
}
