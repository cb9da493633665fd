package io.incumbent.tck.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Leaves figures where the verify script sums them up. */
final class Results {

    private Results() {}

    static void write(String name, Map<String, Long> figures) {
        String text = new TreeMap<>(figures)
                .entrySet().stream()
                        .map(figure -> figure.getKey() + "=" + figure.getValue() + "\n")
                        .collect(Collectors.joining());
        try {
            Path folder = Files.createDirectories(
                    Path.of(System.getProperty("incumbent.simulation.results", "target/simulation")));
            Files.writeString(folder.resolve(name + ".properties"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
