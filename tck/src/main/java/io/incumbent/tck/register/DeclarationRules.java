package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.tck.Level;
import io.incumbent.tck.NotVerified;
import io.incumbent.tck.Rule;
import org.junit.jupiter.api.Test;

/** What a register says of itself. */
abstract class DeclarationRules extends RegisterRules {

    DeclarationRules(Bench bench) {
        super(bench);
    }

    /**
     * Three clients are asked for their traits, which must be those that the backend under test was declared with.
     *
     * <p>If this fails, either the service is not configured as the test thinks, or the backend misjudges it.
     */
    @Test
    @Rule(id = "0.60", level = Level.REQUIRED)
    final void declaredTraits() {
        for (int i = 0; i < 3; i++) {
            assertThat(traits(client()))
                    .as("traits of client %d", i + 1)
                    .isEqualTo(bench.backend().traits());
        }
    }

    /**
     * A client is asked for its traits before it is used, after each of its first uses, and after it is closed.
     *
     * <p>If this fails, look at traits that are worked out at first use: work them out while connecting.
     */
    @Test
    @Rule(id = "0.61", level = Level.REQUIRED)
    final void constantTraits() {
        Client client = client();
        Traits first = traits(client);
        String register = register();
        for (int i = 0; i < 3; i++) {
            client.write(register, record());
            assertThat(traits(client)).as("traits after use").isEqualTo(first);
        }
        client.close();
        assertThat(traits(client)).as("traits after closing").isEqualTo(first);
    }

    private static Traits traits(Client client) {
        return Stages.called("traits", client.service()::traits);
    }

    /**
     * Two clients change a register in turn, a hundred times, and erase it now and then if they can; the hints of
     * successive records must not decrease, nor begin or cease to be zero.
     *
     * <p>If this fails, look at a hint that counts per key or per client: it must belong to the store.
     */
    @Test
    @Rule(id = "0.62", level = Level.REQUIRED)
    final void hintsNeverDecrease() {
        Client one = client();
        Client other = client();
        String register = register();
        Snapshot current = one.apply(register, absence(one, register), record());
        for (int i = 0; i < 100; i++) {
            Snapshot next = (i % 2 == 0 ? other : one).apply(register, current, record());
            assertThat(next.tokenHint())
                    .as("token hint after one of %d", current.tokenHint())
                    .isGreaterThanOrEqualTo(current.tokenHint());
            current = i % 10 == 9 ? erased(one, register, next) : next;
        }
    }

    private Snapshot erased(Client client, String register, Snapshot last) {
        if (bench.backend().eraser().isEmpty()) {
            return last;
        }
        bench.eraser().accept(register);
        Snapshot absent = client.refuse(register, last, record());
        assertThat(absent.tokenHint())
                .as("token hint of the erased register, after one of %d", last.tokenHint())
                .isGreaterThanOrEqualTo(last.tokenHint());
        return absent;
    }

    /**
     * Terms are won as the engine does it, a hundred on one register, each with a
     * token one greater than the last record's and than the hint. The hint shown with each record written must not be
     * less than its token.
     *
     * <p>If this fails, look at what the hint counts: it must grow at least by one with each write, as a revision or a
     * clock in microseconds does. If there is nothing of that kind, declare no hint: zero.
     */
    @Test
    @Rule(id = "0.63", level = Level.REQUIRED)
    final void hintsCoverTokens() {
        Client client = client();
        String register = register();
        Snapshot current = absence(client, register);
        long token = 0;
        for (int i = 0; i < 100; i++) {
            token = Math.max(token, current.tokenHint()) + 1;
            current = client.apply(register, current, record() + " token=" + token);
            if (current.tokenHint() == 0) {
                throw new NotVerified("this backend gives no token hint");
            }
            assertThat(current.tokenHint())
                    .as("token hint after token %d was written", token)
                    .isGreaterThanOrEqualTo(token);
        }
    }

    /**
     * Clients are asked to describe themselves before and after use.
     *
     * <p>If this fails, look at what is in the description: the service and its addresses, nothing that changes.
     */
    @Test
    @Rule(id = "0.64", level = Level.REQUIRED)
    final void description() {
        Client client = client();
        String first = describe(client);
        client.write(register(), record());
        assertThat(first).as("description").isNotBlank().doesNotContain("\n").doesNotContain("\r");
        assertThat(describe(client)).as("description after use").isEqualTo(first);
    }

    private static String describe(Client client) {
        return Stages.called("describe", client.service()::describe);
    }
}
