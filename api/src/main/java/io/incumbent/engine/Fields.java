package io.incumbent.engine;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code name=value} fields of a record's line. */
final class Fields {

    private final Map<String, String> values = new HashMap<>();

    private Fields() {}

    static Fields parse(String line) {
        Fields fields = new Fields();
        for (String field : line.strip().split(" ", -1)) {
            int equals = field.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException(shown(field) + " is not name=value");
            }
            String name = decode(field.substring(0, equals));
            if (fields.values.put(name, decode(field.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("field " + shown(name) + " stands there twice");
            }
        }
        return fields;
    }

    String text(String name) {
        @Nullable String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("field " + name + " is missing");
        }
        return value;
    }

    long number(String name, long least, long most) {
        String text = text(name);
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw outOfRange(name, text, least, most);
        }
        throw outOfRange(name, text, least, most);
    }

    private static IllegalArgumentException outOfRange(String name, String text, long least, long most) {
        return new IllegalArgumentException(
                "field " + name + " is " + shown(text) + ", not a number from " + least + " to " + most);
    }

    Map<String, String> withPrefix(String prefix) {
        Map<String, String> found = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** Letters, digits and {@code . - _ *} stay as they are, so that usual values are readable. */
    static String encode(String text) {
        return isPlain(text)
                ? text
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static String decode(String text) {
        return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** In quotes, cut short, and unable to begin a line of its own in a log. */
    static String shown(String text) {
        String some = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        return '"' + some.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?") + '"';
    }
}
