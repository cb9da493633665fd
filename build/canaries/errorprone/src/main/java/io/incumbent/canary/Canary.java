package io.incumbent.canary;

/** Trims a text and throws the result away. */
public final class Canary {
    private Canary() {}

    static String trimmed(String text) {
        text.trim();
        return text;
    }
}
