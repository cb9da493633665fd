package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Level;
import io.incumbent.tck.NotVerified;
import io.incumbent.tck.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first sentence: a change takes effect only if the register holds exactly the expected record. */
abstract class ExactnessRules extends RegisterRules {

    ExactnessRules(Bench bench) {
        super(bench);
    }

    /**
     * Two clients expect the same register to be absent, one after the other; only the first may write.
     *
     * <p>If this fails, look at how the request says "only if there is nothing": many services have a mode for it that
     * is not the default.
     */
    @Test
    @Rule(id = "0.01", level = Level.REQUIRED)
    final void absenceIsExpected() {
        Client one = client();
        Client other = client();
        String register = register();
        Snapshot nothing = absence(one, register);
        Snapshot nothingEither = absence(other, register);
        String first = record();

        one.apply(register, nothing, first);
        other.refuse(register, nothingEither, record());

        assertThat(current(other, register).record())
                .as("record after the second")
                .isEqualTo(first);
    }

    /**
     * A record is replaced ten times, each time expecting what the last change showed; another client reads it.
     *
     * <p>If this fails, look at whether the version in {@code Applied} is the one that the write made.
     */
    @Test
    @Rule(id = "0.02", level = Level.REQUIRED)
    final void currentRecordIsExpected() {
        Client one = client();
        Client other = client();
        String register = register();
        Snapshot current = absence(one, register);
        for (int i = 0; i < 10; i++) {
            String next = record();
            current = one.apply(register, current, next);
            assertRead(other, register, next);
        }
    }

    private void assertRead(Client client, String register, String record) {
        boolean seen = timing.happens(() -> record.equals(client.read(register).record()));
        assertThat(seen).as("another client reads " + record).isTrue();
    }

    /**
     * Five records are written one after another; changes that expect each of the first four, and one that expects
     * absence, must be rejected.
     *
     * <p>If this fails, look at whether the compare is made at all, and on the server.
     */
    @Test
    @Rule(id = "0.03", level = Level.REQUIRED)
    final void earlierRecordIsRefused() {
        Client client = client();
        String register = register();
        Snapshot current = absence(client, register);
        for (int i = 0; i < 5; i++) {
            Snapshot earlier = current;
            current = client.apply(register, current, record());
            client.refuse(register, earlier, record());
        }
    }

    /**
     * A record is replaced by one that is nearly the same: longer or shorter by a character, in another case, with
     * another accent or space; a change that expects the first must be rejected, in both directions.
     *
     * <p>If this fails, look at collations, trimming, prefix searches and normalisation of text, in the service and in
     * the client library.
     */
    @Test
    @Rule(id = "0.04", level = Level.REQUIRED)
    final void similarRecordIsRefused() {
        Client client = client();
        String plain = record();
        List<String> similar = List.of(
                plain + "0",
                plain + " ",
                " " + plain,
                plain.replace("nonce", "NONCE"),
                plain.replace(' ', '+'),
                "x" + plain);
        similar.forEach(other -> refusesEither(client, plain, other));
        refusesEither(client, plain + " caf\u00e9", plain + " cafe\u0301");
        refusesEither(client, plain + " \u0131", plain + " i");
    }

    private void refusesEither(Client client, String one, String other) {
        refuses(client, one, other);
        refuses(client, other, one);
    }

    private void refuses(Client client, String first, String second) {
        String register = register();
        Snapshot old = client.apply(register, absence(client, register), first);
        client.apply(register, old, second);
        client.refuse(register, old, record());
    }

    /**
     * Each change is sent again after it took effect, at once and after another; it must be rejected each time.
     *
     * <p>If this fails, look at whether the compare is part of the same request as the write. A backend may remember
     * what it did, but then it answers a repeated request with the first answer only to the same request.
     */
    @Test
    @Rule(id = "0.05", level = Level.REQUIRED)
    final void repeatedChangeIsRefused() {
        Client client = client();
        String register = register();
        Change first = new Change(register, absence(client, register), record());
        Change second = new Change(register, Client.applied(client.change(first), first.next()), record());
        assertRejected(client.send(first), "repeated at once");
        Client.applied(client.change(second), second.next());
        assertRejected(client.send(second), "repeated at once");
        assertRejected(client.send(first), "repeated after another");
        assertThat(current(client, register).record())
                .as("the record in the end")
                .isEqualTo(second.next());
    }

    private static void assertRejected(Outcome outcome, String when) {
        assertThat(outcome).as("a change that took effect, " + when).isInstanceOf(Outcome.Rejected.class);
    }

    /**
     * A change expects the current record, but of another incarnation; it must be rejected.
     *
     * <p>If this fails, look at whether the request compares what {@link Snapshot#incarnation()} names.
     */
    @Test
    @Rule(id = "0.08", level = Level.REQUIRED)
    final void otherIncarnationIsRefused() {
        Client client = client();
        String register = register();
        Snapshot current = client.write(register, record());
        if (current.incarnation().isEmpty()) {
            throw new NotVerified(
                    "this backend declares by an empty incarnation that its records can't go back in time");
        }
        Snapshot other = new Snapshot(
                current.record(), current.version(), current.incarnation() + "-other", current.tokenHint());

        client.refuse(register, other, record());
        client.apply(register, current, record());
    }
}
