package io.incumbent.tck.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, numbers, booleans and texts as JSON. */
public final class Json {

    private Json() {}

    /**
     * Writes for people: every member on a line of its own.
     *
     * @param value a map, list, number, boolean or text, and so on inside
     * @return the JSON
     */
    public static String write(Object value) {
        return write(value, "\n");
    }

    /**
     * Writes everything on one line.
     *
     * @param value a map, list, number, boolean or text, and so on inside
     * @return the JSON
     */
    public static String line(Object value) {
        return write(value, "");
    }

    private static String write(Object value, String newLine) {
        String deeper = newLine.isEmpty() ? "" : newLine + "  ";
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry ->
                            deeper + quoted(String.valueOf(entry.getKey())) + ": " + write(entry.getValue(), deeper))
                    .collect(Collectors.joining(",", "{", newLine + "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(entry -> deeper + write(entry, deeper))
                    .collect(Collectors.joining(",", "[", newLine + "]"));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < ' ' || Character.isSurrogate((char) character)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }
}
