package io.incumbent.tck.actor;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.ElectorSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Many elections in one process: one candidate leads all of them, resigns every other, and a second candidate takes those
 * over. What happens in one must not be felt in the rest.
 */
final class Neighbours {

    static final String SEPARATOR = "\t";

    private static final long LOOK_AGAIN_NANOS = 10_000_000;

    private final List<String> elections;
    private final long patienceNanos;
    private final List<String> complaints = new ArrayList<>();

    private Neighbours(List<String> elections, long patienceNanos) {
        this.elections = elections;
        this.patienceNanos = patienceNanos;
    }

    static Message play(Part part, String name, Message order) throws Exception {
        List<String> elections = new ArrayList<>();
        for (String rest : order.text("names").split(SEPARATOR, -1)) {
            elections.add(part.election() + "/" + rest);
        }
        ElectorSource source = part.source().getDeclaredConstructor().newInstance();
        ElectionOptions.Builder options = part.options();
        try (Elections first = source.open(
                        part.place(), options.candidateId(name + "-1").build());
                Elections second = source.open(
                        part.place(), options.candidateId(name + "-2").build())) {
            Neighbours neighbours =
                    new Neighbours(elections, part.term().multipliedBy(4).toNanos());
            neighbours.live(first, second, name);
            return Message.of("complaints", String.join("\n", neighbours.complaints));
        }
    }

    /** Who leads one of the elections. */
    private record Leader(String election, Lease lease, long token) {}

    private void live(Elections first, Elections second, String name) throws Exception {
        List<Leader> leaders = lead(first, elections);
        List<Leader> stay = new ArrayList<>();
        List<Leader> go = new ArrayList<>();
        leaders.forEach(leader -> (stay.size() < go.size() ? stay : go).add(leader));
        for (Leader leader : go) {
            leader.lease.resign().toCompletableFuture().get(patienceNanos, TimeUnit.NANOSECONDS);
        }
        long begun = System.nanoTime();
        List<Leader> come = lead(second, go.stream().map(Leader::election).toList());
        stay.forEach(this::unchanged);
        for (int i = 0; i < come.size(); i++) {
            newer(go.get(i), come.get(i));
            seen(second, come.get(i).election, name + "-2", begun);
        }
        for (Leader leader : stay) {
            seen(second, leader.election, name + "-1", begun);
        }
    }

    private List<Leader> lead(Elections door, List<String> names) throws Exception {
        List<CompletableFuture<Lease>> campaigns = new ArrayList<>();
        for (String election : names) {
            campaigns.add(door.elector(election).campaignAsync());
        }
        List<Leader> leaders = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Lease lease = campaigns.get(i).get(patienceNanos, TimeUnit.NANOSECONDS);
            leaders.add(new Leader(names.get(i), lease, lease.token().number()));
        }
        return leaders;
    }

    private void unchanged(Leader leader) {
        if (!leader.lease.isHeld()) {
            complaints.add("nobody resigned in " + leader.election + ", yet its lease is over: "
                    + leader.lease.ended().toCompletableFuture().getNow(LeaseEnd.EXPIRED));
        }
        long token = leader.lease.token().number();
        if (token != leader.token) {
            complaints.add("the token of " + leader.election + " was " + leader.token + " and is " + token);
        }
    }

    private void newer(Leader before, Leader now) {
        if (now.token <= before.token) {
            complaints.add("token " + now.token + " of " + now.election + " came after " + before.token);
        }
    }

    /** What a service says may be a little old; they all have the same time to become right. */
    private void seen(Elections door, String election, String expected, long begun) throws InterruptedException {
        Optional<String> leader = leader(door, election);
        while (!leader.equals(Optional.of(expected)) && System.nanoTime() - begun < patienceNanos) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            leader = leader(door, election);
        }
        if (!leader.equals(Optional.of(expected))) {
            complaints.add(expected + " leads " + election + ", but asked who does the service says "
                    + leader.orElse("nobody"));
        }
    }

    private static Optional<String> leader(Elections door, String election) throws InterruptedException {
        return door.leader(election).map(one -> one.candidateId());
    }
}
