package io.incumbent.tck.history;

import io.incumbent.tck.json.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of one line, by name and type. Fields nobody asks for are ignored: newer writers may add some. */
final class Fields {

    private final Map<String, Object> values;

    Fields(Map<String, Object> values) {
        this.values = values;
    }

    String string(String name) {
        return present(name, optionalString(name));
    }

    @Nullable
    String optionalString(String name) {
        return typed(name, String.class);
    }

    long number(String name) {
        return present(name, optionalNumber(name));
    }

    @Nullable
    Long optionalNumber(String name) {
        return typed(name, Long.class);
    }

    long number(String name, long otherwise) {
        Long number = optionalNumber(name);
        return number == null ? otherwise : number;
    }

    boolean truth(String name) {
        return present(name, typed(name, Boolean.class));
    }

    Bracket bracket(String name) {
        List<?> pair = present(name, typed(name, List.class));
        if (pair.size() == 2 && pair.get(0) instanceof Long from && pair.get(1) instanceof Long to) {
            return new Bracket(from, to);
        }
        throw new IllegalArgumentException("field \"" + name + "\" must be two integers, not " + pair);
    }

    /** An object all of whose values are of this type; empty if there is none. */
    <T> Map<String, T> map(String name, Class<T> type) {
        Map<String, T> map = new TreeMap<>();
        Map<?, ?> object = typed(name, Map.class);
        if (object != null) {
            object.forEach((key, value) -> map.put(key.toString(), cast(name + "." + key, value, type)));
        }
        return map;
    }

    private <T> @Nullable T typed(String name, Class<T> type) {
        Object value = values.get(name);
        return value == null || value == JsonParser.NULL ? null : cast(name, value, type);
    }

    private static <T> T cast(String name, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("field \"" + name + "\" must be a " + type.getSimpleName() + ", not "
                    + value.getClass().getSimpleName());
        }
        return type.cast(value);
    }

    private static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("field \"" + name + "\" is missing");
        }
        return value;
    }
}
