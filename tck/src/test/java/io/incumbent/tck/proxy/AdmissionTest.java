package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.tck.proxy.Effect.Proof;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("A link that admits nobody")
class AdmissionTest {

    @Test
    @DisplayName("refuses new clients, keeps the old ones, and opens again at the same port, many times")
    void refuse() throws Exception {
        try (Rig rig = new Rig()) {
            Client old = rig.connected();
            Set<InetSocketAddress> addresses = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                Injection refuse = rig.link.inject(new Fault.Refuse());
                assertThatThrownBy(rig::client).isInstanceOf(ConnectException.class);
                old.ask("old");
                assertThat(refuse.effect().proof()).isEqualTo(Proof.IN_FORCE);
                rig.link.heal();
                addresses.add(rig.link.address());
                rig.connected();
            }
            assertThat(addresses).hasSize(1);
            assertThat(rig.link.evidence().reset()).isZero();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("keeps its port while it refuses: nobody else gets it, where the system lets two sockets share a port")
    void keepsThePort() throws Exception {
        try (Rig rig = new Rig();
                ServerSocket other = new ServerSocket()) {
            rig.link.inject(new Fault.Refuse());
            other.setReuseAddress(false);
            assertThatThrownBy(() -> other.bind(rig.link.address())).isInstanceOf(BindException.class);
            rig.link.close();
            other.bind(rig.link.address());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName(
            "says so if it can't heal because somebody took its port all the same, and heals when it is free again")
    void portTaken() throws Exception {
        try (Rig rig = new Rig()) {
            rig.link.inject(new Fault.Refuse());
            try (ServerSocket thief = new ServerSocket()) {
                thief.setReuseAddress(true);
                thief.bind(rig.link.address());
                assertThatThrownBy(rig.link::heal).hasMessageContaining("port " + thief.getLocalPort() + " was taken");
            }
            rig.link.heal();
            rig.connected();
        }
    }

    @Test
    @DisplayName("knows that clients were refused if they tell")
    void refusalTold() throws Exception {
        try (Rig rig = new Rig()) {
            Injection refuse = rig.link.inject(new Fault.Refuse());
            assertThat(rig.tryClient()).isNull();
            rig.link.heal();
            assertThat(refuse.effect().reason()).isEqualTo("1 refused connections were seen by clients");
            rig.link.sawRefusal();
            assertThat(refuse.evidence().refusalsSeen())
                    .as("told after it was healed")
                    .isOne();
        }
    }

    @Test
    @DisplayName(
            "leaves new clients hanging, never reads from them nor tells the server, and resets them when it heals")
    void hang() throws Exception {
        try (Rig rig = new Rig()) {
            Client old = rig.connected();
            Injection hang = rig.link.inject(new Fault.AcceptAndHang());
            Client hanging = rig.client().send("nobody reads this");
            Rig.await("hung", () -> hang.evidence().hung() == 1);
            old.ask("old");
            assertThat(hang.evidence().acceptedWhileFaulted()).isOne();
            assertThat(hang.evidence().toServer().passed()).isEqualTo("old\n".length());
            assertThat(rig.link.openConnections()).hasSize(2).anyMatch(line -> line.endsWith("nowhere: hanging"));
            rig.link.heal();
            hanging.expectReset();
            rig.connected();
            assertThat(rig.server.connections()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("admits clients again if only one of its two ways is healed and the other needs no refusal")
    void replacedOnOneWay() throws Exception {
        try (Rig rig = new Rig()) {
            Injection refuse = rig.link.inject(new Fault.Refuse());
            rig.link.inject(Way.TO_SERVER, new Fault.Slice());
            assertThat(refuse.isInForce()).isFalse();
            rig.connected();
            rig.link.inject(Way.TO_CLIENT, new Fault.Cut());
            rig.link.inject(Way.TO_SERVER, new Fault.Pass());
            Client hanging = rig.client();
            Rig.await("hung", () -> rig.link.evidence().hung() == 1);
            rig.link.inject(Way.TO_CLIENT, new Fault.Pass());
            hanging.expectReset();
            rig.connected();
        }
    }
}
