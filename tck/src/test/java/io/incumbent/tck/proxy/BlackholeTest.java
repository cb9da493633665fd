package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A black hole")
class BlackholeTest {

    @Test
    @DisplayName("swallows both ways, says nothing, and resets who lost something when it heals")
    void bothWays() throws Exception {
        try (Rig rig = new Rig()) {
            Client loser = rig.connected();
            Injection hole = rig.link.inject(new Fault.Blackhole());
            loser.send("lost");
            Rig.await("request lost", () -> hole.evidence().toServer().discarded() == "lost\n".length());
            assertThat(hole.evidence().toServer().passed()).isZero();
            assertThat(hole.evidence().reset()).isZero();
            Client unharmed = rig.client();
            Rig.await("server reached", () -> rig.server.connections() == 2);
            rig.link.heal();
            loser.expectReset();
            unharmed.ask("all mine");
            assertThat(rig.server.received()).containsExactly("hello", "all mine");
        }
    }

    @Test
    @DisplayName("tells by the last byte that passed since when the server can't have heard from the client")
    void lastByte() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection hole = rig.link.inject(new Fault.Blackhole());
            long last = rig.toServer().lastPassedNanos();
            client.send("lost").send("too");
            Rig.await("lost", () -> hole.evidence().toServer().discarded() == "lost\ntoo\n".length());
            assertThat(rig.toServer().lastPassedNanos()).isEqualTo(last);
            assertThat(hole.beganNanos() - last).isNotNegative();
        }
    }

    @Test
    @DisplayName("swallows the news that the client is gone: the server keeps its session until it heals")
    void swallowsTheEnd() throws Exception {
        try (Rig rig = new Rig()) {
            rig.connected();
            rig.link.inject(new Fault.Blackhole());
            try (Client client = rig.client()) {
                Rig.await("server reached", () -> rig.server.connections() == 2);
                client.send("lost");
                Rig.await("lost", () -> rig.toServer().discarded() > 0);
                client.reset();
            }
            rig.server.push("event");
            Rig.await("events lost", () -> rig.toClient().discarded() >= "event\n".length());
            assertThat(rig.server.ends() + rig.server.resets()).isZero();
            rig.link.heal();
            Rig.await("both sessions broken", () -> rig.server.resets() == 2);
        }
    }
}
