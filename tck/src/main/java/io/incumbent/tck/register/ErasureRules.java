package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import org.junit.jupiter.api.Test;

/** The first sentence, where somebody erases records with the service's own tools. */
abstract class ErasureRules extends RegisterRules {

    ErasureRules(Bench bench) {
        super(bench);
    }

    /**
     * A record is written and erased; a change that expects it must be rejected and show absence, and one that expects
     * that absence takes effect.
     *
     * <p>If this fails, look at a cache in the client, or at a write that creates what it should have compared.
     */
    @Test
    @Rule(id = "0.06", level = Level.REQUIRED)
    final void erasedIsAbsent() {
        var erase = bench.eraser();
        Client client = client();
        String register = register();
        Snapshot written = client.write(register, record());
        erase.accept(register);

        Snapshot shown = client.refuse(register, written, record());

        assertThat(shown.record()).as("record shown of an erased register").isNull();
        client.apply(register, shown, record());
    }

    /**
     * A record is written, erased, and another written, so that a version number that counts writes is the same again;
     * a change that expects the first must be rejected. So for one to three writes.
     *
     * <p>If this fails, compare the text as well as the version, or a version that is never used again.
     */
    @Test
    @Rule(id = "0.07", level = Level.REQUIRED)
    final void rewrittenIsAnother() {
        var erase = bench.eraser();
        Client client = client();
        for (int writes = 1; writes <= 3; writes++) {
            String register = register();
            Snapshot old = write(client, register, writes);
            erase.accept(register);
            Snapshot current = write(client, register, writes);
            client.refuse(register, old, record());
            assertThat(current(client, register).record())
                    .as("the record in the end")
                    .isEqualTo(current.record());
        }
    }

    private Snapshot write(Client client, String register, int times) {
        Snapshot current = client.write(register, record());
        for (int i = 1; i < times; i++) {
            current = client.apply(register, current, record());
        }
        return current;
    }
}
