package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.cp.lock.FencedLock;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.tck.Place;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * No clock of a member takes part. Hazelcast's own lock lives by them, and must be stolen here: or else no clock was set,
 * and nothing was shown.
 */
@Tag("docker")
@Timeout(120)
class ClockStepTest {

    private static final String CLUSTER = "incumbent";
    private static final Duration TERM = Duration.ofSeconds(10);
    private static final int STEPS = 20;

    private final List<Fork> members = new ArrayList<>();

    @Test
    @DisplayName(
            "The clocks of all members are set ahead by minutes: a lease goes on, a FencedLock beside it is stolen")
    void minutesAhead() throws Exception {
        Heard heard = new Heard();
        Heard control = new Heard();
        HazelcastInstance holder = null;
        HazelcastInstance thief = null;
        try {
            Place place = start();
            holder = HazelcastClients.to(place);
            thief = HazelcastClients.to(place);
            try (Elections one = Elections.on(HazelcastBackend.on(holder), options(heard));
                    Elections other = Elections.on(HazelcastBackend.on(thief), options(control));
                    Elector first = one.elector("clock");
                    Elector second = other.elector("clock");
                    Lease lease = first.campaign()) {
                FencedLock mine = holder.getCPSubsystem().getLock("clock");
                FencedLock theirs = thief.getCPSubsystem().getLock("clock");
                mine.lock();
                CompletableFuture<Lease> next = second.campaignAsync();
                assertThat(theirs.tryLock(2, TimeUnit.SECONDS)).isFalse();

                assertThat(isStolenBySteps(theirs))
                        .as("the control: it is taken from a holder who lives, and who renews his session all the time")
                        .isTrue();
                heard.renewsAgain();
                heard.renewsAgain();
                assertThat(lease.isHeld()).isTrue();
                assertThat(heard.losses).isEmpty();
                assertThat(next).isNotDone();
                next.cancel(false);
            }
        } finally {
            Stream.of(holder, thief).filter(java.util.Objects::nonNull).forEach(HazelcastInstance::shutdown);
            members.forEach(Fork::close);
        }
    }

    /**
     * A session that is renewed after a step, and before its members look at their clocks again, outlives that step; they look
     * once a second, and it is renewed every five. So one step in five does nothing, and another one comes at another moment
     * between two renewals.
     */
    private boolean isStolenBySteps(FencedLock lock) throws InterruptedException {
        for (int step = 1; step <= STEPS; step++) {
            for (Fork member : members) {
                member.order(Long.toString(Duration.ofMinutes(step).toMillis()));
                member.await("stepped");
            }
            if (lock.tryLock(3, TimeUnit.SECONDS)) {
                return true;
            }
        }
        return false;
    }

    private static ElectionOptions options(Heard heard) {
        return ElectionOptions.builder().term(TERM).listener(heard).build();
    }

    private Place start() throws Exception {
        List<Integer> ports = Members.freePorts(3);
        String all = ports.stream().map(String::valueOf).collect(Collectors.joining(" "));
        for (int port : ports) {
            members.add(Fork.java(
                    System.getProperty("java.class.path"),
                    List.of("-Dcom.hazelcast.clock.impl=" + SteppedClock.class.getName()),
                    ForkedMember.class.getName(),
                    List.of((CLUSTER + " " + port + " " + all).split(" "))));
        }
        for (Fork member : members) {
            member.await("serves");
        }
        return new Place(
                ports.stream()
                        .map(port -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                        .toList(),
                Map.of());
    }
}
