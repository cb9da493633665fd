package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Proxies")
class ProxiesTest {

    @Test
    @DisplayName("keep one link for each candidate and server, so that one can be cut off from one")
    void oneEach() throws Exception {
        try (LineServer one = new LineServer();
                LineServer two = new LineServer();
                Proxies proxies = new Proxies(Map.of("one", one.address(), "two", two.address())::get)) {
            Link cut = proxies.link("a", "one");
            assertThat(proxies.link("a", "one")).isSameAs(cut);
            assertThat(cut.name()).isEqualTo("a->one");
            Link otherServer = proxies.link("a", "two");
            Link otherCandidate = proxies.link("b", "one");
            assertThat(proxies.all()).containsExactly(cut, otherServer, otherCandidate);
            assertThat(proxies.ofCandidate("a")).containsExactly(cut, otherServer);
            assertThat(proxies.ofServer("one")).containsExactly(cut, otherCandidate);
            cut.inject(new Fault.Cut());
            assertThatThrownBy(() -> new Client(cut.address())).isInstanceOf(ConnectException.class);
            askThrough(otherServer);
            askThrough(otherCandidate);
            proxies.healAll();
            askThrough(cut);
            assertThat(two.received()).hasSize(1);
        }
    }

    private static void askThrough(Link link) throws Exception {
        try (Client client = new Client(link.address())) {
            client.ask("hello");
        }
    }

    @Test
    @DisplayName("list what is open, and have nothing open when everybody has gone")
    void open() throws Exception {
        try (LineServer server = new LineServer();
                Proxies proxies = new Proxies(unused -> server.address())) {
            try (Client client = new Client(proxies.link("a", "one").address())) {
                client.ask("hello");
                assertThat(proxies.openConnections())
                        .singleElement()
                        .asString()
                        .startsWith("a->one: ")
                        .endsWith(":" + server.address().getPort());
            }
            Rig.await("nothing open", () -> proxies.openConnections().isEmpty());
        }
    }

    @Test
    @DisplayName("don't hold a client to account for a connection that it has ended, and its server has not")
    void keptByTheServer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Proxies proxies = new Proxies(unused -> (InetSocketAddress) server.getLocalSocketAddress())) {
            Link link = proxies.link("a", "one");
            try (Client client = new Client(link.address())) {
                client.send("nobody reads this");
                Rig.await("open", () -> proxies.openConnections().size() == 1);
            }
            Rig.await("ended by its client", () -> proxies.openConnections().isEmpty());
            assertThat(link.evidence().open()).as("what the server keeps").isOne();
        }
    }

    @Test
    @DisplayName("close all links, twice if asked, and make no new ones")
    void close() throws Exception {
        Proxies proxies = new Proxies(unused -> Rig.nowhere());
        InetSocketAddress address = proxies.link("a", "one").address();
        proxies.close();
        proxies.close();
        proxies.healAll();
        assertThat(proxies.openConnections()).isEmpty();
        assertThatThrownBy(() -> new Client(address)).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> proxies.link("b", "one")).hasMessageContaining("closed");
        assertThatThrownBy(() -> proxies.all().get(0).inject(new Fault.Cut())).hasMessageContaining("a->one is closed");
    }
}
