package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.tck.proxy.Effect.Proof;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A link without fault")
class PassTest {

    @Test
    @DisplayName("passes bytes both ways, counts them, and tells when the last ones passed")
    void passes() throws Exception {
        try (Rig rig = new Rig()) {
            long before = System.nanoTime();
            rig.client().ask("one").ask("three");
            long after = System.nanoTime();
            assertThat(rig.toServer().passed()).isEqualTo("one\nthree\n".length());
            assertThat(rig.toClient().passed()).isEqualTo("re:one\nre:three\n".length());
            assertThat(rig.toServer().lastPassedNanos() - before).isBetween(0L, after - before);
            assertThat(rig.link.evidence().accepted()).isOne();
            assertThat(rig.link.evidence().acceptedWhileFaulted()).isZero();
            assertThat(rig.link.inject(new Fault.Pass()).effect().proof()).isEqualTo(Proof.NONE);
        }
    }

    @Test
    @DisplayName("passes the end of one stream and keeps the other")
    void passesTheEnd() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected().send("last").end();
            assertThat(client.line()).isEqualTo("re:last");
            client.expectEnd();
            assertThat(rig.server.ends()).isOne();
            Rig.await("connection gone", () -> rig.link.openConnections().isEmpty());
            assertThat(rig.link.evidence().reset()).isZero();
        }
    }

    @Test
    @DisplayName("passes a reset, from either side")
    void passesResets() throws Exception {
        try (Rig rig = new Rig()) {
            rig.connected().reset();
            Rig.await("the server's connection broken", () -> rig.server.resets() == 1);
            Client other = rig.connected();
            rig.server.resetAll();
            other.expectReset();
            Rig.await("connections gone", () -> rig.link.evidence().open() == 0);
            assertThat(rig.link.evidence().reset())
                    .as("resets by the link itself")
                    .isZero();
        }
    }

    @Test
    @DisplayName("resets a client whose server is not there, or that nobody can name")
    void serverNotThere() throws Exception {
        try (TcpProxy nowhere = TcpProxy.open("a->nowhere", Rig::nowhere);
                TcpProxy unresolved = TcpProxy.open("a->x", () -> InetSocketAddress.createUnresolved("server", 1));
                TcpProxy unknown = TcpProxy.open("a->unknown", PassTest::fail)) {
            expectResetAtOnce(nowhere);
            expectResetAtOnce(unresolved);
            expectResetAtOnce(unknown);
        }
    }

    private static InetSocketAddress fail() {
        throw new IllegalStateException("the test knows no address");
    }

    /** The client may still be connecting, for its own part, when the reset arrives. */
    private static void expectResetAtOnce(Link link) {
        assertThatThrownBy(() -> connectAndRead(link.address()))
                .isInstanceOf(SocketException.class)
                .isNotInstanceOf(ConnectException.class);
        // The client may see the reset a moment before the link has counted it.
        Rig.await("counted", () -> link.evidence().withoutServer() == 1);
        assertThat(link.evidence().reset()).isZero();
        Rig.await("nothing open", () -> link.evidence().open() == 0);
    }

    private static void connectAndRead(InetSocketAddress address) throws IOException {
        try (Client client = new Client(address)) {
            client.line();
        }
    }

    @Test
    @DisplayName("follows a server to another port, while its own stays the same")
    void followsTheServer() throws Exception {
        try (LineServer first = new LineServer();
                LineServer second = new LineServer()) {
            AtomicReference<InetSocketAddress> current = new AtomicReference<>(first.address());
            try (TcpProxy link = TcpProxy.open("a->moving", current::get)) {
                InetSocketAddress address = link.address();
                try (Client before = new Client(address).ask("before")) {
                    first.die();
                    before.expectReset();
                }
                current.set(second.address());
                try (Client after = new Client(address)) {
                    after.ask("after");
                }
                assertThat(second.received()).containsExactly("after");
            }
        }
    }
}
