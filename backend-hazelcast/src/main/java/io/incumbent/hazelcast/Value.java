package io.incumbent.hazelcast;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reference holds: the record, and who wrote here last.
 *
 * <p>A member of Hazelcast may repeat a change whose answer it lost, and is then told {@code false} for what its first
 * try did. To call that rejected would be a lie. So each value names the last write of each writer, and whoever is told
 * {@code false} finds his own there, however often others have written since.
 *
 * <p>Immutable.
 *
 * @param hint no token of the election exceeds it
 * @param first the write that found the reference empty
 * @param latest the last write of each of the latest writers; that of this value comes first
 * @param record the record
 */
record Value(long hint, Mark first, List<Mark> latest, String record) {

    /** Hints are written with no more digits than are read. */
    static final long GREATEST_HINT = 999_999_999_999_999_999L;

    /** More than take part in an election at one moment; with more, some outcomes can't be told. */
    static final int MOST_WRITERS = 12;

    private static final Pattern FORM = Pattern.compile(
            "hint=(?<hint>\\d{1,18}) first=(?<first>" + Mark.FORM + ") latest=(?<latest>" + Mark.FORM + "(?:,"
                    + Mark.FORM + "){0," + (MOST_WRITERS - 1) + "}) (?<record>.*)",
            Pattern.DOTALL);

    /** {@return the value that a text is; {@code null} if it is not one of ours} */
    static @Nullable Value of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? new Value(
                        Long.parseLong(parts.group("hint")),
                        Mark.of(parts.group("first")),
                        Stream.of(parts.group("latest").split(","))
                                .map(Mark::of)
                                .toList(),
                        parts.group("record"))
                : null;
    }

    /** {@return what is written in place of another; {@code null} for nothing, or for a text that is not ours} */
    static Value after(@Nullable Value former, Mark mark, long hint, String record) {
        Stream<Mark> others = former == null
                ? Stream.of()
                : former.latest.stream().filter(other -> !other.writer().equals(mark.writer()));
        return new Value(
                Math.min(hint, GREATEST_HINT),
                former == null ? mark : former.first,
                Stream.concat(Stream.of(mark), others).limit(MOST_WRITERS).toList(),
                record);
    }

    String text() {
        return "hint=" + hint + " first=" + first + " latest="
                + String.join(",", latest.stream().map(Mark::toString).toList()) + " " + record;
    }

    /**
     * Whether a change took effect at some time since the reference was empty, judged by what stands here now. Its
     * expected value is known not to stand here any more.
     *
     * <p>A value never stands here twice. So what a writer sent before this change took effect before it or never, since
     * it expected a value that was there before; and the greatest number of a writer is that of his last change.
     *
     * @param mark that of the change
     * @param expected what the change expected; {@code null} for nothing, or for a text that is not ours
     * @return {@code null} if that can't be told
     */
    @Nullable
    Boolean comesAfter(Mark mark, @Nullable Value expected) {
        if (expected == null) {
            return first.equals(mark);
        }
        for (Mark one : latest) {
            if (one.writer().equals(mark.writer())) {
                // A later one may have come upon this one, or upon another's.
                return one.number() > mark.number() ? null : one.equals(mark);
            }
        }
        return dropsNoneAfter(expected) ? false : null;
    }

    /** Who wrote last is dropped last: whatever came after a write that is still named is named as well. */
    private boolean dropsNoneAfter(Value expected) {
        return latest.size() < MOST_WRITERS || latest.stream().anyMatch(expected.latest::contains);
    }
}
