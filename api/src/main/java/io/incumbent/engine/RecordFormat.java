package io.incumbent.engine;

import io.incumbent.engine.LeaseRecord.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a lease record: one line, readable in the service's own tools, so that a program in another language can
 * take part.
 *
 * <pre>
 * incumbent/1 kind=held token=42 owner=node-7 attempt=0f3a… nonce=77c1… beat=17 term=10000 meta.region=eu
 * </pre>
 *
 * <p>The page FORMAT.md of this module explains the fields. Separated by one space, in any order; values are
 * percent-encoded UTF-8. {@code term} is in
 * milliseconds. Fields that are not known are ignored, and not carried over to the next record. A later version that
 * must not be misread by this one gets another number after the slash.
 */
final class RecordFormat {

    private static final String MAGIC = "incumbent/1";
    private static final String META = "meta.";
    /** There must be greater ones left. */
    private static final long GREATEST_TOKEN = Long.MAX_VALUE - 1;

    /** A day, as in the options: one that claims more would keep everybody waiting for ever. */
    private static final long LONGEST_TERM_MILLIS = 86_400_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private RecordFormat() {}

    /** What the text in a register turned out to be. */
    sealed interface Reading {
        /** There is none. */
        record Absent() implements Reading {}

        /** A lease record. */
        record Present(LeaseRecord record) implements Reading {}

        /** Something else, which must not be touched. */
        record Foreign(String why) implements Reading {}
    }

    static String write(LeaseRecord record) {
        StringBuilder text = new StringBuilder(160).append(MAGIC);
        append(text, "kind", record.kind().name().toLowerCase(Locale.ROOT));
        append(text, "token", Long.toString(record.token()));
        append(text, "owner", record.owner());
        append(text, "attempt", record.attempt());
        append(text, "nonce", record.nonce());
        append(text, "beat", Long.toString(record.beat()));
        // Rounded up: a challenger may wait longer than the holder relies on, never shorter.
        append(text, "term", Long.toString(-Math.floorDiv(-record.termNanos(), NANOS_PER_MILLI)));
        new TreeMap<>(record.metadata()).forEach((name, value) -> append(text, META + Fields.encode(name), value));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, String value) {
        text.append(' ').append(name).append('=').append(Fields.encode(value));
    }

    static Reading read(@Nullable String text) {
        if (text == null) {
            return new Reading.Absent();
        }
        if (!text.equals(MAGIC) && !text.startsWith(MAGIC + " ")) {
            return new Reading.Foreign(
                    text.startsWith("incumbent/") ? "is of a later format" : "was not written by a candidate");
        }
        try {
            return new Reading.Present(parse(Fields.parse(text.substring(MAGIC.length()))));
        } catch (IllegalArgumentException malformed) {
            return new Reading.Foreign("is damaged: " + malformed.getMessage());
        }
    }

    private static LeaseRecord parse(Fields fields) {
        Map<String, String> metadata = fields.withPrefix(META);
        Kind kind = kind(fields.text("kind"));
        return new LeaseRecord(
                kind,
                fields.number("token", kind == Kind.PLACEHOLDER ? 0 : 1, GREATEST_TOKEN),
                fields.text("owner"),
                fields.text("attempt"),
                fields.text("nonce"),
                fields.number("beat", 0, Long.MAX_VALUE),
                fields.number("term", 1, LONGEST_TERM_MILLIS) * NANOS_PER_MILLI,
                metadata);
    }

    private static Kind kind(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "field kind is " + Fields.shown(text) + ", none of held, released, placeholder");
    }
}
