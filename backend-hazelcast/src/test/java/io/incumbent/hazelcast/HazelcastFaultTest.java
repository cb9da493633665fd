package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.cp.IAtomicReference;
import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.FencingToken;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.server.Server;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Tag("docker")
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Elections on three members survive what happens to members")
class HazelcastFaultTest {

    private static final Duration TERM = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Cluster cluster;
    private final AtomicInteger numbers = new AtomicInteger();

    @BeforeAll
    void start() {
        cluster = new Cluster();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    private String fresh(String name) {
        return name + "-" + numbers.incrementAndGet();
    }

    private Elections elections(String candidate, Duration term, Heard heard) {
        return cluster.elections(candidate, ElectionOptions.builder().term(term).listener(heard));
    }

    @Test
    @DisplayName("A member is killed: the lease goes on, and the next is elected by the two that are left")
    void minorityLoss() throws Exception {
        String election = fresh("minority");
        // Members ask a dead leader of their group until they know, some seconds perhaps.
        Duration term = Duration.ofSeconds(20);
        Heard heard = new Heard();
        Server away = cluster.servers.all().get(0);
        try (Elections one = elections(fresh("a"), term, heard);
                Elections other = elections(fresh("b"), term, new Heard());
                Elector first = one.elector(election);
                Elector second = other.elector(election)) {
            Lease lease = first.campaign();
            away.kill();
            heard.renewsAgain();
            assertThat(lease.isHeld()).isTrue();
            assertThat(heard.losses).isEmpty();

            var next = second.campaignAsync();
            lease.close();
            try (Lease successor = next.get(60, TimeUnit.SECONDS)) {
                assertThat(successor.token()).isGreaterThan(lease.token());
            }
        } finally {
            away.start();
        }
    }

    @Tag("thorough")
    @Test
    @DisplayName("Two members hang: the lease runs out and nobody is elected, nor let in; when they go on, somebody is")
    void majorityLoss() throws Exception {
        String election = fresh("majority");
        Duration term = Duration.ofSeconds(4);
        Heard heard = new Heard();
        List<Server> away = cluster.servers.all().subList(0, 2);
        try (Elections one = elections(fresh("a"), term, heard);
                Elections other = elections(fresh("b"), term, new Heard());
                Elector first = one.elector(election);
                Elector second = other.elector(election)) {
            Lease lease = first.campaign();
            var next = second.campaignAsync();
            away.forEach(Server::pause);
            try {
                await().atMost(20, TimeUnit.SECONDS).until(() -> !lease.isHeld());
                await().atMost(20, TimeUnit.SECONDS).until(() -> !heard.losses.isEmpty());
                assertThat(next).isNotDone();
                assertThatThrownBy(() -> elections(fresh("c"), term, new Heard()))
                        .isInstanceOf(BackendUnavailableException.class)
                        .hasMessageContaining("connect again");
            } finally {
                away.forEach(Server::resume);
            }
            try (Lease successor = next.get(60, TimeUnit.SECONDS)) {
                assertThat(successor.token()).isGreaterThan(lease.token());
            }
        }
    }

    @Tag("thorough")
    @Test
    @DisplayName("Members are paused again and again: tokens increase, and there is a leader in the end")
    void pulsePause() throws Exception {
        String election = fresh("pulse");
        List<Long> tokens = new CopyOnWriteArrayList<>();
        try (Elections one = elections(fresh("a"), TERM, new Heard());
                Elections other = elections(fresh("b"), TERM, new Heard());
                Elector first = one.elector(election);
                Elector second = other.elector(election);
                Leadership a = first.lead(lease -> lead(lease, tokens));
                Leadership b = second.lead(lease -> lead(lease, tokens))) {
            await().atMost(PATIENCE).until(() -> !tokens.isEmpty());
            for (int i = 0; i < 6; i++) {
                Server member = cluster.servers.all().get(i % 3);
                member.pause();
                try {
                    pass(Duration.ofSeconds(3));
                } finally {
                    member.resume();
                }
                pass(Duration.ofMillis(500));
            }
            await().atMost(PATIENCE)
                    .until(() -> a.lease().isPresent() || b.lease().isPresent());
            assertThat(tokens).isSorted().doesNotHaveDuplicates();
        }
    }

    private static void lead(Lease lease, List<Long> tokens) throws InterruptedException {
        tokens.add(lease.token().number());
        new CountDownLatch(1).await();
    }

    /** Time is what is tried here. */
    private static void pass(Duration time) {
        await().atMost(time.plusSeconds(60)).pollDelay(time).until(() -> true);
    }

    @Test
    @DisplayName("All members restart and have forgotten everything: the lease is lost, and who comes then leads a term"
            + " later, with a greater token; so does who was there before")
    void fullRestart() throws Exception {
        String election = fresh("restart");
        Duration term = Duration.ofSeconds(4);
        Heard heard = new Heard();
        try (Elections one = elections(fresh("a"), term, heard);
                Elections idle = elections(fresh("c"), term, new Heard());
                Elector first = one.elector(election);
                Elector third = idle.elector(election)) {
            third.campaign().close();
            Lease lease = first.campaign();
            List<Server> members = cluster.servers.all();
            members.forEach(Server::kill);
            members.forEach(Server::start);
            long begun = System.nanoTime();
            FencingToken before = lease.token();
            try (Elections other = elections(fresh("b"), term, new Heard());
                    Elector second = other.elector(election);
                    Lease successor = second.campaign()) {
                assertThat(lease.isHeld()).isFalse();
                assertThat(System.nanoTime() - begun).isGreaterThan(term.toNanos());
                assertThat(successor.token()).isGreaterThan(before);
                before = successor.token();
            }
            // Who was there before the restart finds the new life of its reference, whether it changed the old one
            // since, and was told, or only reads, which nobody answers.
            for (Elector elector : List.of(first, third)) {
                try (Lease again = elector.campaignAsync().get(30, TimeUnit.SECONDS)) {
                    assertThat(again.token()).isGreaterThan(before);
                    before = again.token();
                }
            }
            assertThat(heard.losses).hasSize(1);
        }
    }

    @Test
    @DisplayName("Somebody else's text where the record should be: campaigns fail, and it stays as it is")
    void foreignText() {
        String election = fresh("foreign");
        HazelcastInstance operator = cluster.client(fresh("operator"));
        try (Elections elections = elections(fresh("a"), TERM, new Heard());
                Elector elector = elections.elector(election)) {
            IAtomicReference<Object> reference = operator.getCPSubsystem().getAtomicReference("tck:" + election);
            reference.set("{\"not\": \"ours\"}");

            assertThatThrownBy(elector::campaign)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("{\"not\": \"ours\"}")
                    .hasMessageContaining("was left untouched");

            assertThat(reference.get()).isEqualTo("{\"not\": \"ours\"}");
        } finally {
            operator.shutdown();
        }
    }

    @Test
    @DisplayName("Somebody else's number, and a reference that somebody destroyed: whoever asks is told what to do")
    void neverOurs() {
        HazelcastInstance operator = cluster.client(fresh("operator"));
        try (Register register = new HazelcastBackend.Provider()
                .connect(BackendUrl.parse(HazelcastElectors.url(cluster.place(fresh("a")))), TERM)) {
            IAtomicReference<Object> number = operator.getCPSubsystem().getAtomicReference("tck:" + fresh("number"));
            IAtomicReference<Object> gone = operator.getCPSubsystem().getAtomicReference("tck:" + fresh("gone"));
            number.set(42);
            gone.set("x");
            gone.destroy();

            assertRefused(register, number, "left untouched");
            assertRefused(register, gone, "was destroyed");
            assertThat(number.get()).isEqualTo(42);
        } finally {
            operator.shutdown();
        }
    }

    private static void assertRefused(Register register, IAtomicReference<Object> reference, String said) {
        String name = reference.getName().substring("tck:".length());
        assertThatThrownBy(() -> register.read(name, TERM).toCompletableFuture().join())
                .hasCauseInstanceOf(ConfigurationException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("choose another name");
        assertThatThrownBy(() -> register.compareAndSet(new Change(name, Snapshot.of(null), "mine"), TERM)
                        .toCompletableFuture()
                        .join())
                .hasCauseInstanceOf(ConfigurationException.class);
    }
}
