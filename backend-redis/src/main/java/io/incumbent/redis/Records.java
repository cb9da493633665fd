package io.incumbent.redis;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisDataException;

/** What registers are in Redis: reads and changes of them as calls of the script, and its answers. Blocks. */
final class Records {

    private static final Pattern VALUE =
            Pattern.compile("life=(?<life>\\w+) hint=(?<hint>\\d{1,16}) (?<record>.*)", Pattern.DOTALL);
    private static final long APPLIED = 1;
    private static final long REFUSED = 0;

    private final Scripts scripts;
    private final String namespace;
    private final String channels;
    private final Duration retention;
    private final boolean durable;

    /**
     * Reads and writes below a namespace.
     *
     * @param channels what the names of channels begin with
     * @param retention how long a key stays that nobody writes; zero for ever
     * @param durable whether what former lives of the server wrote counts
     */
    Records(Scripts scripts, String namespace, String channels, Duration retention, boolean durable) {
        this.scripts = scripts;
        this.namespace = namespace;
        this.channels = channels;
        this.retention = retention;
        this.durable = durable;
    }

    private byte[] key(String register) {
        return bytes(namespace + ":" + register);
    }

    /** {@return where changes of a register are published} */
    String channel(String register) {
        return channels + namespace + ":" + register;
    }

    /** Each for itself: what can't be read is an exception in its place. */
    List<Answer<Snapshot>> read(List<String> registers) {
        List<byte[]> arguments = arguments();
        registers.forEach(register -> add(arguments, "r", "", "", 0, ""));
        Reply reply = new Reply(scripts.run(keys(registers), arguments), registers.size());
        return IntStream.range(0, registers.size())
                .mapToObj(i -> reply.answer(i, one -> reply.snapshot(one)))
                .toList();
    }

    List<Answer<Outcome>> change(List<Change> changes) {
        List<byte[]> arguments = arguments();
        for (Change change : changes) {
            Snapshot expected = change.expected();
            String record = expected.record();
            add(
                    arguments,
                    record == null ? "a" : "p",
                    expected.incarnation(),
                    record == null ? "" : record,
                    expected.tokenHint(),
                    change.next());
        }
        List<String> registers = changes.stream().map(Change::register).toList();
        Reply reply = new Reply(scripts.run(keys(registers), arguments), changes.size());
        return IntStream.range(0, changes.size())
                .mapToObj(i -> reply.answer(i, one -> outcome(reply, one)))
                .toList();
    }

    private static Outcome outcome(Reply reply, List<?> one) {
        Snapshot held = reply.snapshot(one);
        long status = Reply.number(one);
        if (status == APPLIED) {
            return new Outcome.Applied(held);
        } else if (status == REFUSED) {
            return new Outcome.Rejected(held);
        }
        throw new IllegalStateException("the script answered a change with status " + status);
    }

    private List<byte[]> keys(List<String> registers) {
        return registers.stream().map(this::key).toList();
    }

    private List<byte[]> arguments() {
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(bytes(Long.toString(retention.toMillis())));
        arguments.add(bytes(channels));
        arguments.add(bytes(durable ? "all" : "this"));
        arguments.add(bytes(scripts.demandsOne() ? "one" : "any"));
        return arguments;
    }

    private static void add(List<byte[]> arguments, String todo, String life, String expected, long hint, String next) {
        for (String text : List.of(todo, life, expected, Long.toString(hint), next)) {
            arguments.add(bytes(text));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a message says that a register held; {@code null} if it is not one of ours. */
    @Nullable
    Snapshot published(String message) {
        Matcher value = VALUE.matcher(message);
        return value.matches()
                ? new Snapshot(
                        value.group("record"),
                        "",
                        durable ? "" : value.group("life"),
                        Long.parseLong(value.group("hint")))
                : null;
    }

    /** What became of one of many: a value, or why there is none. */
    record Answer<T>(@Nullable T value, @Nullable RuntimeException failure) {}

    /** What the script answered. */
    private static final class Reply {

        private final String life;
        private final List<?> answers;

        Reply(Object raw, int expected) {
            if (!(raw instanceof List<?> list) || list.size() != expected + 1) {
                throw new IllegalStateException("the script did not answer for each of " + expected + " registers");
            }
            life = text(list.get(0));
            answers = list.subList(1, list.size());
        }

        <T> Answer<T> answer(int i, java.util.function.Function<List<?>, T> reading) {
            try {
                if (!(answers.get(i) instanceof List<?> one) || one.size() < 2) {
                    throw new IllegalStateException("the script gave half an answer");
                }
                if (number(one) < 0) {
                    throw new JedisDataException(text(one.get(1)));
                }
                return new Answer<>(reading.apply(one), null);
            } catch (RuntimeException failure) {
                return new Answer<>(null, failure);
            }
        }

        static long number(List<?> one) {
            return one.get(0) instanceof Long number ? number : Long.MIN_VALUE;
        }

        Snapshot snapshot(List<?> one) {
            // Absence is a null at the end, which some protocol versions leave out.
            Object record = one.size() > 2 ? one.get(2) : null;
            long hint = Long.parseLong(text(one.get(1)));
            return new Snapshot(record == null ? null : text(record), "", life, hint);
        }

        private static String text(@Nullable Object raw) {
            if (raw instanceof byte[] bytes) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            throw new IllegalStateException("the script answered without a text where one belongs");
        }
    }
}
