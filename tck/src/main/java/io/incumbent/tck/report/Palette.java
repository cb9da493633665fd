package io.incumbent.tck.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every colour of the page, by what it is for, by day and by night. Nothing is told by colour alone. */
enum Palette {
    PAPER("#fcfcfa", "#14181e"),
    PANEL("#f3f4f1", "#1c222a"),
    INK("#1c2430", "#e6eaf0"),
    QUIET("#525d6b", "#a9b4c2"),
    LINE("#d9dcd6", "#333c47"),
    HELD("#2b648f", "#86bbe0"),
    ON_HELD("#ffffff", "#0c1a26"),
    BLOCK("#6f9cbd", "#4d7f9f"),
    CAMPAIGN("#7f8b99", "#76828f"),
    PAUSE("#8a8579", "#8f8a80"),
    BAND("#f6ecd9", "#2c281f"),
    FAULT("#e6d3ab", "#5a4b28"),
    ON_FAULT("#3d2f0c", "#f6e7c4"),
    ACCEPTED("#2d6e4e", "#7fcfa3"),
    GOOD("#1d6a42", "#82d3a6"),
    DOUBT("#7d5300", "#eec167"),
    BAD("#ad2318", "#ff9c90");

    private final String day;
    private final String night;

    Palette(String day, String night) {
        this.day = day;
        this.night = night;
    }

    private String variable() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String all(Function<Palette, String> colour) {
        return Arrays.stream(values())
                .map(one -> one.variable() + ": " + colour.apply(one))
                .collect(Collectors.joining("; "));
    }

    /** The rules that define them. */
    static String css() {
        return ":root { color-scheme: light dark; " + all(one -> one.day) + " }\n"
                + "@media (prefers-color-scheme: dark) { :root { " + all(one -> one.night) + " } }\n";
    }
}
