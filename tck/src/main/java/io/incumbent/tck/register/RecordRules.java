package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every legal record is kept as it is. */
abstract class RecordRules extends RegisterRules {

    private static final int LONGEST = 16_000;

    RecordRules(Bench bench) {
        super(bench);
    }

    /**
     * Records of 499 to 16,000 characters are written one over another, of one and of three bytes each in UTF-8; each
     * must be read whole, and be expected by the next change.
     *
     * <p>If this fails, look at the limits of columns, packets and client buffers.
     */
    @Test
    @Rule(id = "0.52", level = Level.REQUIRED)
    final void longRecords() {
        for (String filling : List.of("x", "\u20ac")) {
            assertKept(IntStream.of(499, 4_095, 4_096, 8_193, LONGEST)
                    .mapToObj(length -> padded(filling, length))
                    .toList());
        }
    }

    private String padded(String filling, int length) {
        String record = record() + " ";
        return record + filling.repeat(length - record.length());
    }

    /**
     * Records that have between them every printable character of Unicode, in pieces of some thousands, and some whose
     * characters mean something in JSON, SQL, URLs, shells or scripts, are written and read.
     *
     * <p>If this fails, look at text that is built into requests instead of being passed beside them, and at the
     * encoding: it must be UTF-8 and nothing else, not the machine's own.
     */
    @Test
    @Rule(id = "0.53", level = Level.REQUIRED)
    final void everyCharacter() {
        assertKept(List.of(
                record() + "  two  spaces ",
                record() + " \"quoted\" 'too' `so` \\back\\slash\\n",
                record() + " %20 %s {0} ${x} #{y} $1 & < > ; -- /* */ null",
                record() + " \u00df \u0130 \u0131 \u03a3 \u03c2 e\u0301 \u00e9 \u202f \ud83d\udc51 \ud800\udc00"));
        List<Integer> printable = IntStream.rangeClosed(' ', Character.MAX_CODE_POINT)
                .filter(RecordRules::isPrintable)
                .boxed()
                .toList();
        int piece = 7_000;
        assertKept(IntStream.range(0, (printable.size() + piece - 1) / piece)
                .mapToObj(i -> printable.subList(i * piece, Math.min((i + 1) * piece, printable.size())))
                .map(some ->
                        record() + " " + some.stream().map(Character::toString).collect(Collectors.joining()))
                .toList());
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private void assertKept(List<String> records) {
        Client writer = client();
        Client reader = client();
        String register = register();
        Snapshot current = absence(writer, register);
        for (String record : records) {
            current = writer.apply(register, current, record);
            if (!timing.happens(() -> record.equals(reader.read(register).record()))) {
                assertSame(record, reader.read(register));
            }
        }
    }

    private static void assertSame(String written, Snapshot read) {
        String record = String.valueOf(read.record());
        int at = IntStream.range(0, Math.min(written.length(), record.length()))
                .filter(i -> written.charAt(i) != record.charAt(i))
                .findFirst()
                .orElse(Math.min(written.length(), record.length()));
        assertThat(record.equals(written))
                .as(
                        "a record of %d characters is read as %d, and differs at character %d",
                        written.length(), record.length(), at)
                .isTrue();
    }
}
