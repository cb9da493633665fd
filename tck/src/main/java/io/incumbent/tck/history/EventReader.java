package io.incumbent.tck.history;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a line into the event that {@link EventWriter} wrote. */
final class EventReader {

    private static final Map<String, Kind> KINDS =
            Stream.of(Kind.values()).collect(Collectors.toUnmodifiableMap(Kind::wire, Function.identity()));
    private static final Map<String, Phase> PHASES =
            Stream.of(Phase.values()).collect(Collectors.toUnmodifiableMap(Phase::wire, Function.identity()));

    private EventReader() {}

    static Event read(Fields in) {
        String op = in.string("op");
        return switch (op) {
            case "check" -> checks(in);
            case "elected", "lost" -> callback(in, op.equals("elected"));
            case "observe" -> observation(in);
            case "write" -> write(in);
            case "fault" -> fault(in);
            case "clock" -> clock(in);
            case "mark" -> new Mark(in.number("seq"), name(in, "p"), in.string("text"), in.bracket("t"));
            default -> operation(in, oneOf("op", op, KINDS));
        };
    }

    private static Operation operation(Fields in, Kind kind) {
        return new Operation(
                in.number("seq"),
                name(in, "p"),
                name(in, "e"),
                kind,
                oneOf("ph", in.string("ph"), PHASES),
                in.number("id"),
                in.bracket("t"),
                in.number("k", 0),
                promise(in),
                in.optionalString("err"));
    }

    private static @Nullable Promise promise(Fields in) {
        Long validUntil = in.optionalNumber("vu");
        return validUntil == null ? null : new Promise(validUntil, in.number("ttl"), in.optionalNumber("send"));
    }

    private static Checks checks(Fields in) {
        return new Checks(
                in.number("seq"),
                name(in, "p"),
                name(in, "e"),
                in.number("k"),
                in.truth("held"),
                in.number("n"),
                in.bracket("first"),
                in.bracket("last"));
    }

    private static Callback callback(Fields in, boolean elected) {
        return new Callback(in.number("seq"), name(in, "p"), name(in, "e"), elected, in.number("k"), in.bracket("t"));
    }

    private static Observation observation(Fields in) {
        return new Observation(
                in.number("seq"),
                name(in, "p"),
                name(in, "e"),
                in.number("k", 0),
                in.optionalString("leader"),
                in.bracket("t"));
    }

    private static Write write(Fields in) {
        return new Write(
                in.number("seq"),
                name(in, "p"),
                name(in, "e"),
                in.number("n"),
                in.number("k"),
                oneOf("ph", in.string("ph"), Map.of("accept", true, "reject", false)),
                in.optionalNumber("value"),
                in.bracket("t"));
    }

    private static Fault fault(Fields in) {
        return new Fault(
                in.number("seq"),
                name(in, "p"),
                in.string("f"),
                in.string("target"),
                in.string("dir"),
                oneOf("ph", in.string("ph"), Map.of("start", true, "stop", false)),
                in.map("effect", Long.class),
                in.bracket("t"));
    }

    private static Clock clock(Fields in) {
        return new Clock(
                in.number("seq"),
                name(in, "p"),
                in.string("file"),
                new ClockBounds(in.number("least"), in.number("most")),
                in.bracket("t"));
    }

    /** Few processes and elections are named in every line, so each name is kept once. */
    private static String name(Fields in, String field) {
        return in.string(field).intern();
    }

    private static <T> T oneOf(String name, String value, Map<String, T> meanings) {
        T meaning = meanings.get(value);
        if (meaning == null) {
            throw new IllegalArgumentException("field \"" + name + "\" has the unknown value \"" + value + "\"");
        }
        return meaning;
    }
}
