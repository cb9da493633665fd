package io.incumbent.tck.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object, field by field. A field whose value is {@code null} is left out. */
final class JsonText {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder("{");

    JsonText field(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            string(value);
        }
        return this;
    }

    JsonText field(String name, @Nullable Long value) {
        if (value != null) {
            name(name);
            text.append(value.longValue());
        }
        return this;
    }

    JsonText field(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    JsonText field(String name, Bracket value) {
        name(name);
        text.append('[').append(value.from()).append(',').append(value.to()).append(']');
        return this;
    }

    JsonText numbers(String name, Map<String, Long> values) {
        JsonText inner = new JsonText();
        values.keySet().stream().sorted().forEach(key -> inner.field(key, values.get(key)));
        name(name);
        text.append(inner.closed());
        return this;
    }

    JsonText strings(String name, Map<String, String> values) {
        JsonText inner = new JsonText();
        values.keySet().stream().sorted().forEach(key -> inner.field(key, values.get(key)));
        name(name);
        text.append(inner.closed());
        return this;
    }

    /** The object without its closing brace, so that more can follow. */
    String open() {
        return text.toString();
    }

    private String closed() {
        return text + "}";
    }

    private void name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        string(name);
        text.append(':');
    }

    private void string(String value) {
        text.append('"');
        value.chars().forEach(this::character);
        text.append('"');
    }

    /** Surrogates are escaped too: UTF-8 can't carry half a pair, and a text from outside may have one. */
    private void character(int c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append((char) c);
        } else if (c < FIRST_PRINTABLE || Character.isSurrogate((char) c)) {
            text.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
        } else {
            text.append((char) c);
        }
    }
}
