package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cut")
class CutTest {

    @Test
    @DisplayName("of both ways resets both sides and refuses new clients, until it heals at the same port")
    void bothWays() throws Exception {
        try (Rig rig = new Rig()) {
            InetSocketAddress address = rig.link.address();
            Client client = rig.connected();
            Injection cut = rig.link.inject(new Fault.Cut());
            assertThat(rig.link.evidence().open()).isZero();
            client.expectReset();
            Rig.await("the server's side broken", () -> rig.server.resets() == 1);
            assertThatThrownBy(rig::client).isInstanceOf(ConnectException.class);
            rig.link.heal();
            assertThat(rig.link.address()).isEqualTo(address);
            rig.connected();
            assertThat(cut.effect().reason()).isEqualTo("1 connections were reset");
        }
    }

    @Test
    @DisplayName("of the way to the server loses requests only; new clients hang; who lost something is reset")
    void toServer() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Client lucky = rig.connected();
            Injection cut = rig.link.inject(Way.TO_SERVER, new Fault.Cut());
            client.send("lost");
            rig.server.push("event");
            assertThat(client.line()).isEqualTo("event");
            assertThat(lucky.line()).isEqualTo("event");
            Client late = rig.client().send("hangs");
            Rig.await("request lost", () -> cut.evidence().toServer().discarded() == "lost\n".length());
            Rig.await("late client there", () -> cut.evidence().hung() == 1);
            rig.link.heal();
            client.expectReset();
            late.expectReset();
            lucky.ask("still there");
            assertThat(rig.server.received()).containsExactly("hello", "hello", "still there");
        }
    }

    @Test
    @DisplayName("of the way to the client loses replies only")
    void toClient() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            assertThat(rig.received()).isEqualTo("hello");
            Injection cut = rig.link.inject(Way.TO_CLIENT, new Fault.Cut());
            client.send("arrives");
            assertThat(rig.received()).isEqualTo("arrives");
            Rig.await("reply lost", () -> cut.evidence().toClient().discarded() == "re:arrives\n".length());
            assertThat(cut.evidence().toServer().discarded()).isZero();
            assertThat(cut.evidence().toClient().passed()).isZero();
            rig.link.heal();
            client.expectReset();
        }
    }

    @Test
    @DisplayName("of one way hides that the other side is gone, until it heals")
    void hidesTheEnd() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            rig.link.inject(Way.TO_SERVER, new Fault.Cut());
            client.end();
            rig.server.push("event");
            assertThat(client.line()).isEqualTo("event");
            assertThat(rig.server.ends()).isZero();
            assertThat(rig.link.evidence().open()).isOne();
            rig.link.heal();
            client.expectReset();
            assertThat(rig.server.ends()).isZero();
        }
    }
}
