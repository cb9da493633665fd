package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The second sentence: rejected is final, and shows what is there. */
abstract class RejectionRules extends RegisterRules {

    RejectionRules(Bench bench) {
        super(bench);
    }

    /**
     * Changes are rejected because the register holds another record, and because it holds none; each rejection must
     * show what is there. The other client has written last, so a cache would be found out.
     *
     * <p>If this fails, look at whether the rejection reads the register after the compare failed, or better, in the
     * same request.
     */
    @Test
    @Rule(id = "0.15", level = Level.REQUIRED)
    final void rejectionShowsWhatIsThere() {
        Client one = client();
        Client other = client();
        String register = register();
        String empty = register();
        Snapshot nothing = absence(one, register);
        Snapshot first = one.apply(register, nothing, record());
        Snapshot second = other.apply(register, first, record());

        assertShows(one.refuse(register, nothing, record()), second, "a present record");
        assertShows(one.refuse(register, first, record()), second, "a present record");
        assertShows(one.refuse(empty, first, record()), absence(one, empty), "absence");
    }

    private static void assertShows(Snapshot shown, Snapshot there, String what) {
        assertThat(shown.record()).as("what a rejection shows of " + what).isEqualTo(there.record());
    }

    /**
     * A hundred changes of as many registers are rejected, half of them absent ones; none may take effect, neither at
     * once nor a while later.
     *
     * <p>If this fails, look at retries in the client library: a request that was answered must not be on its way once
     * more.
     */
    @Test
    @Rule(id = "0.16", level = Level.REQUIRED)
    final void rejectionIsFinal() {
        Client client = client();
        Map<String, Snapshot> held = new TreeMap<>();
        List<String> registers =
                IntStream.range(0, 100).mapToObj(i -> register()).toList();
        Snapshot elsewhere = client.write(register(), record());
        for (String register : registers) {
            Snapshot nothing = absence(client, register);
            boolean present = held.size() % 2 == 0;
            held.put(register, present ? client.apply(register, nothing, record()) : nothing);
            client.refuse(register, present ? nothing : elsewhere, record());
        }
        boolean changed = timing.happensInQuiet(() -> anyDiffers(client, held));
        assertThat(changed).as("a change that was rejected took effect").isFalse();
    }

    private static boolean anyDiffers(Client client, Map<String, Snapshot> held) {
        return held.entrySet().stream().anyMatch(entry -> {
            String now = client.read(entry.getKey()).record();
            String then = entry.getValue().record();
            return now == null ? then != null : !now.equals(then);
        });
    }
}
