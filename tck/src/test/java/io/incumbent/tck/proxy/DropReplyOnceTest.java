package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dropped reply")
class DropReplyOnceTest {

    @Test
    @DisplayName("makes one request ambiguous: it took effect, its client is reset; nobody else notices")
    void dropsOne() throws Exception {
        try (Rig rig = new Rig()) {
            Client victim = rig.connected();
            Client bystander = rig.connected();
            Injection drop = rig.link.inject(new Fault.DropReplyOnce());
            victim.send("ambiguous").expectReset();
            assertThat(rig.server.received()).containsExactly("hello", "hello", "ambiguous");
            bystander.ask("two").ask("three");
            rig.connected().ask("four");
            assertThat(drop.evidence().repliesDropped()).isOne();
            assertThat(drop.evidence().reset()).isOne();
            assertThat(drop.evidence().toClient().discarded()).isEqualTo("re:ambiguous\n".length());
            rig.link.heal();
            bystander.ask("five");
        }
    }

    @Test
    @DisplayName("waits for a request: what the server says before that passes")
    void waitsForARequest() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection drop = rig.link.inject(new Fault.DropReplyOnce());
            rig.server.push("event");
            assertThat(client.line()).isEqualTo("event");
            assertThat(drop.effect().isShown()).isFalse();
            client.send("ambiguous").expectReset();
            assertThat(drop.effect().reason()).isEqualTo("1 reply was dropped");
        }
    }

    @Test
    @DisplayName("takes the next request if the client gives up before the reply has come")
    void takesTheNext() throws Exception {
        try (Rig rig = new Rig()) {
            Client impatient = rig.connected();
            Client other = rig.connected();
            rig.server.fallSilent();
            Injection drop = rig.link.inject(new Fault.DropReplyOnce());
            impatient.send("never answered");
            Rig.await("arrived", () -> rig.server.received().contains("never answered"));
            impatient.reset();
            Rig.await("given up", () -> rig.link.evidence().open() == 1);
            other.send("next");
            Rig.await("arrived", () -> rig.server.received().contains("next"));
            rig.server.push("reply");
            other.expectReset();
            assertThat(drop.evidence().repliesDropped()).isOne();
        }
    }

    @Test
    @DisplayName("that found no request drops nothing after healing")
    void healed() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection drop = rig.link.inject(new Fault.DropReplyOnce());
            rig.link.heal();
            client.ask("unharmed");
            assertThat(drop.effect().reason()).isEqualTo("no reply came that could be dropped");
        }
    }
}
