package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stall")
class StallTest {

    @Test
    @DisplayName("holds requests and lets events pass, and delivers the requests when it heals")
    void toServer() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            assertThat(rig.received()).isEqualTo("hello");
            Injection stall = rig.link.inject(Way.TO_SERVER, new Fault.Stall());
            client.send("late");
            rig.server.push("event");
            assertThat(client.line()).isEqualTo("event");
            Rig.await("held", () -> rig.toServer().inHand() == "late\n".length());
            assertThat(rig.server.received()).isEmpty();
            rig.link.heal();
            assertThat(client.line()).isEqualTo("re:late");
            assertThat(stall.effect().reason()).isEqualTo("5 bytes were held back (TO_SERVER)");
            assertThat(rig.toServer().inHand()).isZero();
            assertThat(rig.link.evidence().reset()).isZero();
        }
    }

    @Test
    @DisplayName("of the way back lets requests take effect")
    void toClient() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection stall = rig.link.inject(Way.TO_CLIENT, new Fault.Stall());
            client.send("takes effect");
            assertThat(rig.received()).isEqualTo("hello");
            assertThat(rig.received()).isEqualTo("takes effect");
            Rig.await("reply held", () -> stall.effect().isShown());
            assertThat(stall.evidence().toClient().passed()).isZero();
            rig.link.heal();
            assertThat(client.line()).isEqualTo("re:takes effect");
        }
    }

    @Test
    @DisplayName("delivers the request of a client that has given up long ago, and then its end")
    void zombieRequest() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            assertThat(rig.received()).isEqualTo("hello");
            rig.link.inject(Way.TO_SERVER, new Fault.Stall());
            client.send("zombie").close();
            Rig.await("held", () -> rig.toServer().inHand() == "zombie\n".length());
            rig.link.heal();
            assertThat(rig.received()).isEqualTo("zombie");
            Rig.await("the end", () -> rig.server.ends() + rig.server.resets() == 1);
        }
    }

    @Test
    @DisplayName("holds what another fault was about to deliver, and what it held may be delayed, lost or cut next")
    void followedByOthers() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            rig.link.inject(new Fault.Stall());
            client.send("never");
            Rig.await("held", () -> rig.toServer().inHand() == "never\n".length());
            Injection hole = rig.link.inject(new Fault.Blackhole());
            assertThat(hole.evidence().toServer().discarded()).isEqualTo("never\n".length());
            assertThat(rig.toServer().inHand()).isZero();
            rig.link.heal();
            client.expectReset();
            Client other = rig.connected();
            rig.link.inject(new Fault.Stall());
            other.send("neither");
            Rig.await("held", () -> rig.toServer().inHand() == "neither\n".length());
            rig.link.inject(new Fault.Cut());
            other.expectReset();
            assertThat(rig.toServer().inHand()).isZero();
            assertThat(rig.server.received()).containsOnly("hello");
        }
    }

    @Test
    @DisplayName("has an effect of its own on what another one was holding already")
    void afterAnother() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection first = rig.link.inject(Way.TO_SERVER, new Fault.Stall());
            client.send("kept");
            Rig.await("held", () -> first.effect().isShown());
            Injection second = rig.link.inject(Way.TO_SERVER, new Fault.Stall());
            Rig.await("held again", () -> second.effect().isShown());
            assertThat(first.evidence().toServer().held()).isEqualTo("kept\n".length());
            assertThat(second.evidence().toServer().held()).isEqualTo("kept\n".length());
            rig.link.heal();
            assertThat(client.line()).isEqualTo("re:kept");
        }
    }
}
