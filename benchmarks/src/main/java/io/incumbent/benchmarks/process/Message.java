package io.incumbent.benchmarks.process;

import io.incumbent.tck.json.Json;
import io.incumbent.tck.json.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line between the bench and a contender: an order, or the answer to it. Immutable.
 *
 * @param fields by name; texts, whole numbers, lists and maps of such
 */
public record Message(Map<String, Object> fields) {

    static final String ORDER = "order";
    static final String DO = "do";
    static final String FAILED = "failed";

    /**
     * Keeps a copy.
     *
     * @param fields by name
     */
    public Message {
        fields = Map.copyOf(fields);
    }

    /**
     * Says what to do.
     *
     * @param what the name of the deed
     * @return the order, without details
     */
    public static Message order(String what) {
        return new Message(Map.of(DO, what));
    }

    /** {@return an answer without details} */
    static Message done() {
        return new Message(Map.of());
    }

    /**
     * Adds a detail.
     *
     * @param name its name
     * @param value a text, a whole number, or a list or map of such
     * @return the message with it
     */
    public Message with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Message(more);
    }

    static Message parse(String line) {
        return new Message(JsonParser.object(line));
    }

    String line() {
        return Json.line(fields);
    }

    /**
     * Finds a number.
     *
     * @param name its name
     * @return the number
     */
    public long number(String name) {
        return typed(name, Long.class);
    }

    /**
     * Finds a text.
     *
     * @param name its name
     * @return the text
     */
    public String text(String name) {
        return typed(name, String.class);
    }

    List<String> texts(String name) {
        List<?> texts = typed(name, List.class);
        return texts.stream().map(String::valueOf).toList();
    }

    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        Map<?, ?> its = typed(name, Map.class);
        its.forEach((key, value) -> map.put(String.valueOf(key), String.valueOf(value)));
        return map;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    private <T> T typed(String name, Class<T> type) {
        Object value = fields.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "'" + name + "' must be a " + type.getSimpleName() + " in the message " + line());
        }
        return type.cast(value);
    }
}
