package io.incumbent.tck.broken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How a matrix of mistakes is shown: a line for each, and how many were found out, for the build to sum up. */
public final class Matrix {

    private static final int WIDTH = 160;

    private Matrix() {}

    /**
     * Writes a line.
     *
     * @param rule the rule that finds it out
     * @param mistake what is wrong
     * @param script the script in which it shows
     * @param found what is told of it; empty if it survived
     * @return the line
     */
    public static String line(String rule, String mistake, String script, String found) {
        String told = found.isEmpty() ? "SURVIVED" : found.lines().findFirst().orElse("");
        return String.format(
                Locale.ROOT,
                "%s  %-24s %-8s %s",
                rule,
                mistake,
                script,
                told.substring(0, Math.min(told.length(), WIDTH)));
    }

    /**
     * Leaves the figures where the build sums them up.
     *
     * @param name the matrix
     * @param caught how many were found out
     * @param total of how many
     * @throws IOException if they can't be written
     */
    public static void publish(String name, long caught, long total) throws IOException {
        Path folder = Files.createDirectories(
                Path.of(System.getProperty("incumbent.simulation.results", "target/simulation")));
        Files.writeString(
                folder.resolve(name + ".properties"), "mutants.caught=" + caught + "\nmutants.total=" + total + "\n");
    }
}
