package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/** The property that everything which only holds bytes back must have: the stream is the same in the end. */
@DisplayName("A stream under faults that hold back")
class StreamTest {

    private static final int MOST_BYTES = 3_000_000;

    @RepeatedTest(5)
    @DisplayName("arrives whole and in order, both ways, whatever comes when")
    void arrivesWhole() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] sent = new byte[1 + random.nextInt(MOST_BYTES)];
        random.nextBytes(sent);
        try (EchoServer server = new EchoServer();
                TcpProxy link = TcpProxy.open("stream", server::address);
                Client client = new Client(link.address())) {
            Future<byte[]> echoed = Rig.inBackground(client.socket().getInputStream()::readAllBytes);
            OutputStream out = client.socket().getOutputStream();
            Future<Boolean> sending = Rig.inBackground(() -> send(sent, out, new Random(seed), client));
            Injection last = faults(link, random, sent.length);
            sending.get(Client.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            assertThat(echoed.get(Client.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .as("what came back; seed %s, last %s", seed, last)
                    .isEqualTo(sent);
            assertThat(link.evidence().toServer().passed()).as("seed %s", seed).isEqualTo(sent.length);
            assertThat(link.evidence().toClient().passed()).as("seed %s", seed).isEqualTo(sent.length);
            assertThat(link.evidence().reset()).as("seed %s", seed).isZero();
        }
    }

    private static boolean send(byte[] bytes, OutputStream out, Random random, Client client) throws IOException {
        for (int at = 0; at < bytes.length; ) {
            int chunk = Math.min(bytes.length - at, 1 + random.nextInt(40_000));
            out.write(bytes, at, chunk);
            at += chunk;
        }
        client.end();
        return true;
    }

    /**
     * Puts on one after the other, each until it has shown its effect or every byte has passed; heals at the end. That
     * the client has seen the end of the stream would be too much to ask: a stall may hold nothing else.
     */
    private static Injection faults(Link link, Random random, int bytes) {
        Injection last = link.inject(new Fault.Stall());
        for (int i = 0; i < 12; i++) {
            Injection current = last;
            Rig.await(
                    "effect of " + current,
                    () -> current.effect().isShown()
                            || link.evidence().toClient().passed() == bytes);
            List<Fault.OneWay> faults = List.of(
                    new Fault.Stall(),
                    new Fault.Delay(Duration.ofMillis(1), Duration.ofMillis(3), random.nextLong()),
                    new Fault.Throttle(5_000_000),
                    new Fault.Slice());
            Fault.OneWay next = faults.get(random.nextInt(faults.size()));
            link.heal();
            last = random.nextBoolean()
                    ? link.inject(next)
                    : link.inject(random.nextBoolean() ? Way.TO_SERVER : Way.TO_CLIENT, next);
        }
        link.heal();
        return last;
    }
}
