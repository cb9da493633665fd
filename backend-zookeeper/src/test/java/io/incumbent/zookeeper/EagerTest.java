package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.zookeeper.client.HostProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ZooKeeper's client rests for no longer than needed, and is left alone where it would not rest")
class EagerTest {

    private static final long SPIN = 1_000;

    /** Remembers how long it was told to rest. */
    private static final class Hosts implements HostProvider {

        final List<Long> rests = new ArrayList<>();

        int size = 1;

        @Override
        public int size() {
            return size;
        }

        @Override
        public InetSocketAddress next(long spinDelay) {
            rests.add(spinDelay);
            return InetSocketAddress.createUnresolved("a", 1);
        }

        @Override
        public void onConnected() {}

        @Override
        public boolean updateServerList(Collection<InetSocketAddress> servers, InetSocketAddress current) {
            return false;
        }
    }

    private final Hosts hosts = new Hosts();
    private final Eager eager = new Eager(hosts);

    @AfterEach
    void calm() {
        Thread.interrupted();
    }

    @Test
    @DisplayName("After a connection was lost, the sleep before the next one ends at once")
    void ends() {
        eager.next(SPIN);
        eager.onConnected();
        for (int i = 0; i < 3; i++) {
            eager.next(SPIN);
            assertThatThrownBy(() -> Thread.sleep(60_000)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    @DisplayName("Before the first connection it does not sleep, so nothing is ended")
    void first() {
        eager.next(SPIN);
        assertThat(Thread.interrupted()).isFalse();
        eager.next(SPIN);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    @DisplayName("One that has a connection and looks for a better one does not sleep either")
    void looksForAnother() {
        eager.onConnected();
        eager.next(0);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    @DisplayName("A client that does not sleep there is disturbed once and never again")
    void sleepless() {
        eager.onConnected();
        eager.next(SPIN);
        // Nobody slept.
        eager.next(SPIN);
        assertThat(Thread.interrupted()).isFalse();
        eager.onConnected();
        eager.next(SPIN);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    @DisplayName("One that connected without a sleep is found out when it is connected")
    void sleeplessAndConnected() {
        eager.onConnected();
        eager.next(SPIN);
        eager.onConnected();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    @DisplayName("A single server that does not answer is given up as soon as one of three")
    void shares() {
        assertThat(eager.size()).isEqualTo(3);
        hosts.size = 5;
        assertThat(eager.size()).isEqualTo(5);
    }

    @Test
    @DisplayName("Servers that refuse are asked ever more rarely, until one is there")
    void rests() {
        for (int i = 0; i < 20; i++) {
            eager.next(SPIN);
        }
        assertThat(hosts.rests.get(0)).isLessThan(40);
        assertThat(hosts.rests.get(19)).isBetween(100L, 300L);
        hosts.rests.clear();
        eager.onConnected();
        eager.next(SPIN);
        assertThat(hosts.rests.get(0)).isLessThan(40);
    }
}
