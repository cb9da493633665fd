package io.incumbent.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One write of one register, as it appears in file names. No two writes ever have the same, not even two tries of one
 * change, nor those before and after the register was deleted.
 *
 * @param number one more than that of the record which was replaced
 * @param hash of the record's text, so that who expects another text expects another name
 * @param attempt random
 */
record Version(long number, String hash, String attempt) {

    static final String HEAD = "head-";
    static final String BODY = "body-";

    private static final Pattern SHAPE =
            Pattern.compile("(?<number>[0-9a-f]{16})-(?<hash>[0-9a-f]{32})-(?<attempt>[0-9a-f]{16})");

    /** The greatest number that is followed by another. */
    private static final long LAST = Long.MAX_VALUE - 1;

    /** What a text stands for; nothing if this backend never made it. */
    static Optional<Version> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseUnsignedLong(parts.group("number"), 16);
        return number < 1 || number > LAST
                ? Optional.empty()
                : Optional.of(new Version(number, parts.group("hash"), parts.group("attempt")));
    }

    /** The latest of all heads among file names; usually there is one, two at most while a rename is listed. */
    static Optional<Version> latestHead(Collection<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(HEAD))
                .flatMap(name -> parse(name.substring(HEAD.length())).stream())
                .max(Comparator.comparingLong(Version::number));
    }

    String head() {
        return HEAD + this;
    }

    String body() {
        return BODY + this;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%016x-%s-%s", number, hash, attempt);
    }
}
