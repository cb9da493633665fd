package io.incumbent.benchmarks.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.LeaseLostException;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.benchmarks.ours.Leases;
import io.incumbent.tck.Place;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgedElectorsTest {

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aContenderIsElectedHoldsAndResigns() throws Exception {
        try (Elections elections = open(Leases.class.getName());
                Elector elector = elections.elector("some/election")) {
            Lease lease = elector.campaign();
            assertThat(lease.isHeld()).isTrue();
            assertThat(lease.requireHeld().election().value()).isEqualTo("some/election");
            assertThat(lease.resign().toCompletableFuture().join()).isEqualTo(LeaseEnd.RESIGNED);
            assertThat(lease.isHeld()).isFalse();
            assertThatThrownBy(lease::requireHeld).isInstanceOf(LeaseLostException.class);
            Lease next = elector.campaign();
            assertThat(next.token().number()).isGreaterThan(lease.token().number());
        }
        assertThat(told).containsSubsequence("elected", "resigned", "elected");
    }

    /** By the clock of the host, so they increase in any process. */
    @Test
    void whoHasNoTokensIsLentSome() throws Exception {
        try (Elections elections = open(Liar.class.getName());
                Elector one = elections.elector("e");
                Elector other = elections.elector("e")) {
            Lease first = one.campaign();
            Lease second = other.campaign();
            assertThat(second.token()).isGreaterThan(first.token());
            assertThat(first.isHeld()).isTrue();
            assertThat(second.isHeld()).isTrue();
        }
    }

    @Test
    void whoIsToldToStopHasLostHisLease() throws Exception {
        JudgedTerm term = new JudgedTerm(new io.incumbent.ElectionName("e"), listener());
        term.started(7);
        term.stopped();
        assertThat(term.won().get()).isSameAs(term);
        assertThat(term.token().number()).isEqualTo(7);
        assertThat(term.ended().toCompletableFuture().join()).isEqualTo(LeaseEnd.EXPIRED);
        assertThat(told).containsExactly("elected", "lost");
    }

    @Test
    void whoOnlyWaitedHasResignedNothing() {
        JudgedTerm term = new JudgedTerm(new io.incumbent.ElectionName("e"), listener());
        term.close();
        assertThat(told).isEmpty();
    }

    @Test
    void theLeaderAndTheOthersArePinnedToServersOfTheirOwn() {
        assertThat(serversOf(Trial.LEADER, true)).containsExactly(7);
        assertThat(serversOf(Trial.NEXT, true)).containsExactly(8);
        assertThat(serversOf(Trial.LEADER, false)).containsExactly(7, 8);
    }

    private static List<Integer> serversOf(String candidate, boolean pinned) {
        Map<String, String> settings = new HashMap<>(Map.of(JudgedElectors.SOURCE, Placed.class.getName()));
        if (pinned) {
            settings.put(JudgedElectors.PINNED, "");
        }
        List<InetSocketAddress> two =
                List.of(InetSocketAddress.createUnresolved("h", 7), InetSocketAddress.createUnresolved("h", 8));
        ElectionOptions options =
                ElectionOptions.builder().candidateId(candidate).build();
        Elections elections = new JudgedElectors().open(new Place(two, settings), options);
        Placed.Client client = (Placed.Client) ((JudgedElections) elections).contender();
        return client.place().servers().stream().map(InetSocketAddress::getPort).toList();
    }

    /** Connects to nothing, and shows where it should have. */
    public static final class Placed implements ContenderSource {

        record Client(Place place) implements Contender {

            @Override
            public Candidacy stand(String election, String candidate, Witness witness) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        }

        @Override
        public Contender open(Place place, Duration term) {
            return new Client(place);
        }
    }

    @Test
    void whoIsNotThereIsTold() {
        assertThatThrownBy(() -> open("no.such.Contender"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'no.such.Contender'");
    }

    private Elections open(String source) {
        Place place = new Place(List.of(), Map.of(JudgedElectors.SOURCE, source));
        return new JudgedElectors()
                .open(place, ElectionOptions.builder().listener(listener()).build());
    }

    private ElectionListener listener() {
        return new ElectionListener() {
            @Override
            public void elected(Lease lease) {
                told.add("elected");
            }

            @Override
            public void lost(Lease lease, LeaseEnd reason) {
                told.add("lost");
            }

            @Override
            public void resigned(Lease lease) {
                told.add("resigned");
            }
        };
    }
}
