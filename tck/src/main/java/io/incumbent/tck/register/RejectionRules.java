package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The second sentence: what was rejected takes no effect from then on, and the answer shows what is there. */
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
    @Rule(id = "0.17", level = Level.REQUIRED)
    final void rejectionIsFinal() {
        Client client = client();
        Snapshot elsewhere = client.write(register(), record());
        Map<String, String> refused = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            String register = register();
            String next = record();
            Snapshot nothing = absence(client, register);
            boolean present = i % 2 == 0;
            if (present) {
                client.apply(register, nothing, record());
            }
            client.refuse(register, present ? nothing : elsewhere, next);
            refused.put(register, next);
        }
        boolean changed = timing.happensInQuiet(() -> anyTookEffect(client, refused));
        assertThat(changed).as("a change that was rejected took effect").isFalse();
    }

    private static boolean anyTookEffect(Client client, Map<String, String> refused) {
        return refused.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue().equals(client.read(entry.getKey()).record()));
    }
}
