package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.proxy.Effect.Proof;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The evidence of")
class EvidenceTest {

    /** Every fault but none. */
    private static final List<Fault> FAULTS = List.of(
            new Fault.Cut(),
            new Fault.Stall(),
            new Fault.Blackhole(),
            new Fault.Delay(Duration.ofMillis(1), Duration.ZERO, 1),
            new Fault.DropReplyOnce(),
            new Fault.Reset(),
            new Fault.Fin(),
            new Fault.Refuse(),
            new Fault.AcceptAndHang(),
            new Fault.Slice(),
            new Fault.Throttle(100));

    /** What a proxy does that only pretends (mutant M30): whatever it is told, everything passes. */
    private static final Rulebook PRETENDS = (fault, ways, now) -> {
        Map<Way, Rule> rules = new EnumMap<>(Way.class);
        ways.forEach(way -> rules.put(way, Rule.PASS));
        return rules;
    };

    /** A fault, and how to put it on. */
    record Case(Fault fault, List<Way> ways) {
        Injection inject(Link link) {
            return ways.size() == 1 && fault instanceof Fault.OneWay oneWay
                    ? link.inject(ways.get(0), oneWay)
                    : link.inject(fault);
        }

        @Override
        public String toString() {
            return fault + " " + ways;
        }
    }

    static Stream<Case> cases() {
        return FAULTS.stream()
                .flatMap(fault -> fault instanceof Fault.OneWay
                        ? Stream.of(
                                bothWays(fault),
                                new Case(fault, List.of(Way.TO_SERVER)),
                                new Case(fault, List.of(Way.TO_CLIENT)))
                        : Stream.of(bothWays(fault)));
    }

    private static Case bothWays(Fault fault) {
        return new Case(fault, List.of(Way.values()));
    }

    @Test
    @DisplayName("every fault there is, is tested here")
    void allFaults() {
        List<Class<?>> all = Stream.of(Fault.class, Fault.OneWay.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .<Class<?>>map(type -> type)
                .filter(type -> type != Fault.OneWay.class && type != Fault.Pass.class)
                .toList();
        assertThat(FAULTS).extracting(Object::getClass).hasSameElementsAs(all);
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("a fault that meets somebody shows it, also after it was healed")
    void shown(Case each) throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection injection = each.inject(rig.link);
            use(rig, client);
            Rig.await("effect of " + each, () -> injection.effect().isShown());
            rig.link.heal();
            assertThat(injection.isInForce()).isFalse();
            assertThat(injection.effect().isShown()).as("%s", injection).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("a fault that meets nobody shows nothing, and says what was missing")
    void notShown(Case each) throws Exception {
        try (Rig rig = new Rig()) {
            Injection injection = each.inject(rig.link);
            assertThat(injection.effect().isShown()).as("%s", injection).isFalse();
            rig.link.heal();
            assertThat(injection.effect().isShown()).as("%s", injection).isFalse();
            use(rig, rig.connected());
            assertThat(injection.effect().isShown())
                    .as("%s, used after it was healed", injection)
                    .isFalse();
            assertThat(injection.effect().reason()).containsAnyOf("no", "nobody");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("a proxy that passes everything shows nothing, whatever traffic there is (M30)")
    void pretended(Case each) throws Exception {
        try (Rig rig = new Rig(PRETENDS)) {
            Client client = rig.connected();
            Injection injection = each.inject(rig.link);
            use(rig, client);
            assertThat(List.of(client.line(), client.line())).as("passed").contains("re:request");
            Rig.await(
                    "all passed",
                    () -> rig.server.connections() >= 2 && rig.toClient().passed() > "re:hello\nre:request\n".length());
            assertThat(injection.effect().proof()).as("%s", injection).isEqualTo(Proof.NONE);
            rig.link.heal();
            assertThat(injection.effect().proof()).as("%s", injection).isEqualTo(Proof.NONE);
        }
    }

    /** A request, a reply, an event, and another client. */
    private static void use(Rig rig, Client client) throws Exception {
        try {
            client.send("request");
        } catch (UncheckedIOException broken) {
            // Some faults do that.
        }
        rig.tryClient();
        rig.server.push("event");
    }

    @Test
    @DisplayName("a fault ends where the next one begins")
    void oneAfterTheOther() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Injection first = rig.link.inject(new Fault.Slice());
            Injection second = rig.link.inject(Way.TO_SERVER, new Fault.Stall());
            assertThat(first.isInForce()).isFalse();
            Injection third = rig.link.inject(Way.TO_CLIENT, new Fault.Stall());
            assertThat(second.isInForce()).isTrue();
            client.send("held");
            Rig.await("held", () -> second.effect().isShown());
            assertThat(first.effect().proof()).isEqualTo(Proof.NONE);
            assertThat(third.effect().reason()).isEqualTo("nothing was sent that could be held back (TO_CLIENT)");
        }
    }
}
