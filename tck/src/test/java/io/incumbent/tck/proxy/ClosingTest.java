package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("Closing a link")
class ClosingTest {

    private static final int MANY = 200;

    @Test
    @DisplayName("with 200 connections, some held, some hanging, leaves no thread and no socket")
    void leavesNothing() throws Exception {
        long threads = proxyThreads();
        long files = openFiles();
        try (Rig rig = new Rig()) {
            List<Client> clients = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                clients.add(rig.connected());
            }
            assertThat(rig.link.evidence().open()).isEqualTo(MANY);
            assertThat(proxyThreads()).isEqualTo(threads + 1);
            Injection cut = rig.link.inject(Way.TO_SERVER, new Fault.Cut());
            rig.client();
            Rig.await("hung", () -> cut.effect().isShown());
            Injection stall = rig.link.inject(new Fault.Stall());
            clients.forEach(client -> client.send("held"));
            Rig.await("all held", () -> stall.evidence().toServer().inHand() == 5L * MANY);
            rig.link.close();
            rig.link.close();
            assertThat(rig.link.evidence().open()).isZero();
            assertThat(rig.link.openConnections()).isEmpty();
            assertThat(rig.link.evidence().accepted()).isEqualTo(MANY + 1);
            assertThat(proxyThreads()).isEqualTo(threads);
            clients.forEach(Client::expectReset);
            Rig.await("the server's sides gone", () -> rig.server.resets() == MANY);
        }
        // A few files are opened for good when classes are loaded.
        Rig.await("sockets closed", () -> openFiles() < files + MANY / 10);
    }

    @Test
    @DisplayName("after 200 connections have come and gone finds nothing open")
    void comeAndGone() throws Exception {
        long files = openFiles();
        try (Rig rig = new Rig()) {
            for (int i = 0; i < MANY; i++) {
                try (Client client = rig.client()) {
                    client.ask("hello");
                }
            }
            Rig.await("nothing open", () -> rig.link.evidence().open() == 0);
            Rig.await("sockets closed", () -> openFiles() < files + MANY / 10);
        }
    }

    @RepeatedTest(20)
    @DisplayName("right after opening works, too")
    void atOnce() {
        long threads = proxyThreads();
        TcpProxy.open("short->lived", Rig::nowhere).close();
        assertThat(proxyThreads()).isEqualTo(threads);
    }

    @Test
    @DisplayName("and putting faults on it also works in a thread that is interrupted")
    void interrupted() throws Exception {
        try (Rig rig = new Rig()) {
            Client client = rig.connected();
            Thread.currentThread().interrupt();
            rig.link.inject(new Fault.Refuse());
            rig.link.inject(new Fault.Stall());
            rig.link.heal();
            assertThat(Thread.interrupted()).isTrue();
            client.ask("unharmed");
            rig.connected();
            Thread.currentThread().interrupt();
            rig.link.close();
            assertThat(Thread.interrupted()).isTrue();
            client.expectReset();
        }
    }

    @Test
    @DisplayName("and putting faults on it doesn't wait for somebody who doesn't say where the server is")
    void targetHangs() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicReference<Thread> link = new AtomicReference<>();
        TcpProxy proxy = TcpProxy.open("a->slow", () -> waitFor(asked, answer, link));
        try (Client client = new Client(proxy.address())) {
            asked.await();
            assertThat(proxy.inject(new Fault.Cut()).effect().isShown()).isTrue();
            client.expectReset();
            answer.countDown();
        } finally {
            proxy.close();
        }
        assertThat(link.get()).isNotNull().returns(false, Thread::isAlive);
    }

    private static InetSocketAddress waitFor(
            CountDownLatch asked, CountDownLatch answer, AtomicReference<Thread> link) {
        link.set(Thread.currentThread());
        asked.countDown();
        try {
            answer.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Rig.nowhere();
    }

    private static long proxyThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("incumbent-proxy "))
                .count();
    }

    /** Nothing to count where the system doesn't tell. */
    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }
}
