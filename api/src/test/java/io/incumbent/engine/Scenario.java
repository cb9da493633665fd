package io.incumbent.engine;

import io.incumbent.ElectionOptions;
import io.incumbent.Guarantee;
import io.incumbent.LeaseEnd;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plays a scenario, a text of prose and events, on the machine, and writes down what it does: the text that comes out
 * must be the text that went in. Prose lines begin with {@code #}, events with the time in milliseconds; what the machine
 * does is indented.
 */
final class Scenario {

    private static final long MILLI = 1_000_000;

    private final StringBuilder told = new StringBuilder();
    private final List<Write> sent = new ArrayList<>();
    private final ElectionMachine machine;
    private State state;
    private long entropy;

    private Scenario(boolean durable) {
        ElectionOptions options =
                ElectionOptions.builder().term(Duration.ofSeconds(1)).build();
        Traits traits = new Traits(Guarantee.SINGLE_NODE, "it is a scenario", durable, true);
        Candidate candidate =
                new Candidate("me", "mine", Map.of(), 1000 * MILLI, 0, 500 * MILLI, 50 * MILLI, 0, 5 * MILLI);
        machine = new ElectionMachine(candidate, new SafetyRules(options, traits));
        state = machine.initial(Known.nothing(1000 * MILLI));
    }

    static String play(String text) {
        Scenario scenario = new Scenario(!text.contains("\nforgetful\n"));
        for (String line : text.lines().toList()) {
            scenario.line(line);
        }
        return scenario.told.toString();
    }

    private void line(String line) {
        if (line.startsWith("  ")) {
            return;
        }
        told.append(line).append('\n');
        if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
            event(line.split(" +", 3));
        }
    }

    private void event(String[] words) {
        String argument = words.length > 2 ? words[2] : "";
        Map<String, String> fields = fields(argument);
        long nanos = Long.parseLong(words[0]) * MILLI;
        long slept = Long.parseLong(fields.getOrDefault("slept", "0")) * MILLI;
        entropy++;
        Input input = new Input(parse(words[1], argument, fields), new Stamp(nanos, slept, nanos / MILLI), entropy);
        Transition transition = machine.step(state, input);
        state = transition.state();
        transition
                .actions()
                .forEach(action -> told.append("  ").append(tell(action)).append('\n'));
        told.append("  = ").append(tell(state)).append('\n');
    }

    private Event parse(String name, String argument, Map<String, String> fields) {
        return switch (name) {
            case "started" -> new Event.Started();
            case "sees" -> new Event.Observed(snapshot(argument, fields), 0);
            case "news" -> new Event.News(snapshot(argument, fields));
            case "read-failed" -> new Event.ReadFailed(new IllegalStateException("refused"));
            case "line" -> new Event.LineSeen(Integer.parseInt(argument));
            case "wake" -> new Event.Wake();
            case "applied" -> new Event.Applied(last(), Snapshot.of(RecordFormat.write(last().record())));
            case "rejected" -> new Event.Rejected(last(), snapshot(argument, fields));
            case "unknown" -> new Event.Unknown(last(), new IllegalStateException("no answer"));
            case "renew" -> new Event.RenewDue();
            case "overrun" -> new Event.Overrun(LeaseEnd.EXPIRED);
            case "resigned" -> new Event.Resigned(LeaseEnd.RESIGNED);
            case "stopped" -> new Event.WorkStopped();
            case "patience-over" -> new Event.PatienceOver();
            case "withdrawn" -> new Event.Withdrawn();
            default -> throw new IllegalArgumentException("no event is called " + name);
        };
    }

    private Write last() {
        return sent.get(sent.size() - 1);
    }

    private Snapshot snapshot(String argument, Map<String, String> fields) {
        if (argument.startsWith("absent")) {
            return Snapshot.of(null);
        } else if (argument.startsWith("write ")) {
            // One of ours: "write 2" is the second that was sent.
            LeaseRecord ours =
                    sent.get(Integer.parseInt(argument.split(" ", 3)[1]) - 1).record();
            return new Snapshot(RecordFormat.write(ours), "", fields.getOrDefault("incarnation", ""), 0);
        } else if (argument.startsWith("foreign")) {
            return Snapshot.of("a shopping list");
        }
        LeaseRecord record = new LeaseRecord(
                LeaseRecord.Kind.valueOf(argument.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT)),
                Long.parseLong(fields.getOrDefault("token", "0")),
                "someone",
                fields.getOrDefault("attempt", "theirs"),
                fields.getOrDefault("nonce", "n"),
                Long.parseLong(fields.getOrDefault("beat", "1")),
                Long.parseLong(fields.getOrDefault("term", "1000")) * MILLI,
                Map.of());
        return new Snapshot(
                RecordFormat.write(record),
                "",
                fields.getOrDefault("incarnation", ""),
                Long.parseLong(fields.getOrDefault("hint", "0")));
    }

    private static Map<String, String> fields(String argument) {
        return List.of(argument.split(" +")).stream()
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private String tell(Action action) {
        if (action instanceof Action.Send send) {
            sent.add(send.write());
            return "send " + tell(send.write().record()) + ", in place of "
                    + tell(send.write().expected());
        } else if (action instanceof Action.Elected elected) {
            return "elected " + elected.token() + ", valid until "
                    + millis(elected.validity().deadlineNanos());
        } else if (action instanceof Action.Extended extended) {
            return "extended until " + millis(extended.validity().deadlineNanos());
        } else if (action instanceof Action.Ended ended) {
            return "ended: " + ended.reason();
        } else if (action instanceof Action.Refused refused) {
            return "refused: \"" + refused.record() + "\" " + refused.why();
        } else if (action instanceof Action.Finished finished) {
            return finished.handedBack() ? "finished, handed back" : "finished";
        }
        return action.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String tell(Snapshot snapshot) {
        return RecordFormat.read(snapshot.record()) instanceof RecordFormat.Reading.Present present
                ? tell(present.record())
                : String.valueOf(snapshot.record());
    }

    private static String tell(LeaseRecord record) {
        return record.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + record.token() + " by "
                + record.attempt() + " nonce " + record.nonce().replaceFirst("^0+(?=.)", "") + " beat " + record.beat()
                + " term " + record.termNanos() / MILLI;
    }

    private static String tell(State state) {
        String name = state.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        @Nullable String wake = state.wakeAt() == State.NEVER ? null : millis(state.wakeAt());
        return wake == null ? name : name + ", wakes at " + wake;
    }

    private static String millis(long nanos) {
        return Long.toString(nanos / MILLI);
    }
}
