package io.incumbent.tck.broken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The list of mistakes that every kit must find, and those of them that nobody can make or see here. */
final class Equivalents {

    private static final int LISTED = 32;
    private static final Path TEXT = Path.of("src/test/java/io/incumbent/tck/broken/EQUIVALENT.md");

    private Equivalents() {}

    /** M01 and so on. */
    static Set<String> list() {
        return IntStream.rangeClosed(1, LISTED)
                .mapToObj(number -> "M" + (number < 10 ? "0" : "") + number)
                .collect(Collectors.toSet());
    }

    /** Each has a heading of its own in the text. */
    static Set<String> argued() throws IOException {
        return Files.readAllLines(TEXT).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3, 6))
                .collect(Collectors.toSet());
    }
}
