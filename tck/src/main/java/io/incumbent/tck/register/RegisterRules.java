package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Snapshot;
import io.incumbent.tck.Timing;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;

/** A chapter: rules about one matter, each with clients of its own. */
abstract class RegisterRules {

    final Bench bench;
    final Timing timing;
    private final List<Client> clients = new CopyOnWriteArrayList<>();

    RegisterRules(Bench bench) {
        this.bench = bench;
        this.timing = bench.timing();
    }

    final Client client() {
        Client client = bench.connect();
        clients.add(client);
        return client;
    }

    final String register() {
        return bench.register();
    }

    final String record() {
        return bench.record();
    }

    /** The absence of a register that nobody wrote, as the backend gives it out. */
    final Snapshot absence(Client client, String register) {
        Snapshot snapshot = client.read(register);
        assertThat(snapshot.record())
                .as("record of a register that nobody wrote")
                .isNull();
        return snapshot;
    }

    /** What a present register holds now; a read might be old, but a rejection is not. */
    final Snapshot current(Client client, String register) {
        return client.refuse(register, absence(client, register()), record());
    }

    @AfterEach
    final void closeClients() {
        clients.forEach(Client::close);
    }
}
