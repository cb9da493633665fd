package io.incumbent.tck.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object, strictly: nothing before or after it, no name twice. Objects become maps, arrays lists,
 * integers {@code Long}, other numbers {@code Double}; {@link #NULL} stands for null.
 */
public final class JsonParser {

    /** What null becomes. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** Our lines nest twice; anything much deeper is not one of them, and must not exhaust the stack. */
    private static final int DEEPEST = 16;

    private final JsonScanner in;
    private int depth;

    private JsonParser(String text) {
        this.in = new JsonScanner(text);
    }

    /**
     * Reads an object.
     *
     * @param text a JSON object
     * @return its members
     * @throws IllegalArgumentException if the text is anything else; says where it goes wrong
     */
    public static Map<String, Object> object(String text) {
        JsonParser parser = new JsonParser(text);
        parser.in.space();
        Map<String, Object> object = parser.object();
        parser.in.end();
        return object;
    }

    private Map<String, Object> object() {
        enter('{');
        Map<String, Object> object = new HashMap<>();
        if (!in.skip('}')) {
            do {
                member(object);
            } while (in.skip(','));
            in.expect('}');
        }
        depth--;
        return object;
    }

    private void member(Map<String, Object> object) {
        String name = in.string();
        in.space();
        in.expect(':');
        Object value = value();
        if (object.put(name, value) != null) {
            throw in.wrong("a second field \"" + name + "\"");
        }
    }

    private List<Object> array() {
        enter('[');
        List<Object> array = new ArrayList<>();
        if (!in.skip(']')) {
            do {
                array.add(value());
            } while (in.skip(','));
            in.expect(']');
        }
        depth--;
        return array;
    }

    private void enter(char opening) {
        in.expect(opening);
        if (++depth > DEEPEST) {
            throw in.wrong("more than " + DEEPEST + " levels");
        }
    }

    private Object value() {
        in.space();
        Object value = switch (in.peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> in.string();
            case 't' -> in.word("true", true);
            case 'f' -> in.word("false", false);
            case 'n' -> in.word("null", NULL);
            default -> in.number();
        };
        in.space();
        return value;
    }
}
