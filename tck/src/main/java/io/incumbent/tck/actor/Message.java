package io.incumbent.tck.actor;

import io.incumbent.tck.json.Json;
import io.incumbent.tck.json.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line between the director and an actor: a JSON object. Orders have an id and what to do; answers have the id of
 * the order; cues have no id and tell what happened. Immutable.
 */
record Message(Map<String, Object> fields) {

    static final String ID = "id";
    static final String DO = "do";
    static final String CUE = "cue";
    static final String FAILED = "failed";

    Message {
        fields = Map.copyOf(fields);
    }

    static Message of(String name, Object value) {
        return new Message(Map.of(name, value));
    }

    static Message parse(String line) {
        return new Message(JsonParser.object(line));
    }

    Message with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Message(more);
    }

    String line() {
        return Json.line(fields);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        return typed(name, String.class).orElseThrow(() -> missing(name));
    }

    long number(String name) {
        return typed(name, Long.class).orElseThrow(() -> missing(name));
    }

    <T> Optional<T> typed(String name, Class<T> type) {
        return Optional.ofNullable(fields.get(name)).filter(type::isInstance).map(type::cast);
    }

    private IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("the message " + line() + " has no " + name + ", or of another type");
    }
}
