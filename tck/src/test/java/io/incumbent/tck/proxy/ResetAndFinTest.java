package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A connection that the link ends")
class ResetAndFinTest {

    @Test
    @DisplayName("by a reset is broken on both sides; new ones pass without healing")
    void reset() throws Exception {
        try (Rig rig = new Rig()) {
            Client first = rig.connected();
            Client second = rig.connected();
            Injection reset = rig.link.inject(new Fault.Reset());
            first.expectReset();
            second.expectReset();
            Rig.await("the server's side broken", () -> rig.server.resets() == 2);
            rig.connected();
            assertThat(reset.evidence().reset()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("politely towards the server: what it still says arrives, what the client says is thrown away")
    void endToServer() throws Exception {
        try (Rig rig = new Rig()) {
            rig.server.fallSilent();
            Client client = rig.client().send("before");
            assertThat(rig.received()).isEqualTo("before");
            Injection end = rig.link.inject(Way.TO_SERVER, new Fault.Fin());
            client.expectEnd();
            Rig.await("the server saw the end", () -> rig.server.ends() == 1);
            assertThat(end.effect().reason()).isEqualTo("1 streams were ended (TO_SERVER)");
            assertThat(rig.link.evidence().reset()).isZero();
        }
    }

    @Test
    @DisplayName("politely towards the client: its requests still arrive, replies are thrown away")
    void endToClient() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection end = rig.link.inject(Way.TO_CLIENT, new Fault.Fin());
            client.expectEnd();
            client.send("still arrives");
            assertThat(rig.received()).isEqualTo("hello");
            assertThat(rig.received()).isEqualTo("still arrives");
            Rig.await("reply gone", () -> end.evidence().toClient().discarded() == "re:still arrives\n".length());
            rig.link.heal();
            client.expectEnd();
            client.end();
            Rig.await("over", () -> rig.link.evidence().open() == 0);
            assertThat(rig.link.evidence().reset())
                    .as("healing resets nobody who was ended")
                    .isZero();
        }
    }

    @Test
    @DisplayName("politely both ways sees the end on both sides, and new ones pass")
    void endBothWays() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            rig.link.inject(new Fault.Fin());
            client.expectEnd();
            Rig.await("the server saw the end", () -> rig.server.ends() == 1);
            Rig.await("over", () -> rig.link.evidence().open() == 0);
            rig.connected();
        }
    }
}
