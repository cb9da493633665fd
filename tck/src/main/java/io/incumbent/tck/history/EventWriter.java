package io.incumbent.tck.history;

import org.jspecify.annotations.Nullable;

/** Turns events into the fields of a line; {@link EventReader} turns them back. */
final class EventWriter {

    private EventWriter() {}

    static JsonText write(Event event, long seq) {
        JsonText text = new JsonText().field("seq", seq).field("p", event.process());
        if (event instanceof Operation operation) {
            return write(operation, text);
        }
        if (event instanceof Checks checks) {
            return write(checks, text);
        }
        if (event instanceof Callback callback) {
            return write(callback, text);
        }
        if (event instanceof Observation observation) {
            return write(observation, text);
        }
        if (event instanceof Write write) {
            return write(write, text);
        }
        if (event instanceof Fault fault) {
            return write(fault, text);
        }
        return event instanceof Clock clock ? write(clock, text) : write((Mark) event, text);
    }

    private static JsonText write(Operation operation, JsonText text) {
        Promise promise = operation.promise();
        text.field("e", operation.election())
                .field("op", operation.kind().wire())
                .field("ph", operation.phase().wire())
                .field("id", operation.id())
                .field("t", operation.at())
                .field("k", token(operation.token()));
        if (promise != null) {
            text.field("ttl", promise.ttlNanos())
                    .field("send", promise.sentAt())
                    .field("vu", promise.validUntil());
        }
        return text.field("err", operation.error());
    }

    private static @Nullable Long token(long token) {
        return token == 0 ? null : token;
    }

    private static JsonText write(Checks checks, JsonText text) {
        return text.field("e", checks.election())
                .field("op", "check")
                .field("k", checks.token())
                .field("held", checks.held())
                .field("n", checks.count())
                .field("first", checks.first())
                .field("last", checks.last());
    }

    private static JsonText write(Callback callback, JsonText text) {
        return text.field("e", callback.election())
                .field("op", callback.elected() ? "elected" : "lost")
                .field("t", callback.at())
                .field("k", callback.token());
    }

    private static JsonText write(Observation observation, JsonText text) {
        return text.field("e", observation.election())
                .field("op", "observe")
                .field("t", observation.at())
                .field("k", token(observation.token()))
                .field("leader", observation.leader());
    }

    private static JsonText write(Write write, JsonText text) {
        return text.field("e", write.election())
                .field("op", "write")
                .field("ph", write.accepted() ? "accept" : "reject")
                .field("t", write.at())
                .field("k", write.token())
                .field("n", write.number())
                .field("value", write.value());
    }

    private static JsonText write(Fault fault, JsonText text) {
        return text.field("op", "fault")
                .field("f", fault.kind())
                .field("target", fault.target())
                .field("dir", fault.direction())
                .field("ph", fault.begins() ? "start" : "stop")
                .field("t", fault.at())
                .numbers("effect", fault.effect());
    }

    private static JsonText write(Clock clock, JsonText text) {
        return text.field("op", "clock")
                .field("file", clock.file())
                .field("least", clock.bounds().least())
                .field("most", clock.bounds().most())
                .field("t", clock.at());
    }

    private static JsonText write(Mark mark, JsonText text) {
        return text.field("op", "mark").field("t", mark.at()).field("text", mark.text());
    }
}
