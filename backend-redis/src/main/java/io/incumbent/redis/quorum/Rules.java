package io.incumbent.redis.quorum;

import io.incumbent.spi.Change;
import io.incumbent.spi.Snapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything on which it rests that several registers are one. {@code QUORUM.md} of this module has the whole argument; for each rule here there is a broken variant in the tests which the simulation must catch.
 */
class Rules {

    private final int nodes;
    private final boolean durable;

    /**
     * The rules for a number of nodes.
     *
     * @param durable whether nodes never lose what they acknowledged
     */
    Rules(int nodes, boolean durable) {
        this.nodes = nodes;
        this.durable = durable;
    }

    final int nodes() {
        return nodes;
    }

    final boolean durable() {
        return durable;
    }

    /** Rule 1: any two sets of nodes that are large enough have a node in common. */
    final int majority() {
        return nodes / 2 + 1;
    }

    /** Rule 2: a proposal is made on the promises of a majority, whose votes it knows all. */
    int promisesForTakeover() {
        return majority();
    }

    /**
     * Rule 3: a record is in the register when a majority of those whose promises counted has accepted it by the same
     * ballot; no less when it is a renewal, by promises that came with the record before.
     */
    int acceptances(boolean renewal) {
        return majority();
    }

    /** Rule 4: no token is greater than the greatest hint of a majority. */
    long hint(List<Long> ofNodes) {
        return ofNodes.stream().mapToLong(hint -> hint).max().orElse(0);
    }

    /**
     * Rule 5: a node that may have lost its vote speaks for no life: what it does not show may have been there. Where nodes
     * lose nothing there is one life only, and an empty node is one that nobody wrote.
     */
    @Nullable
    String lifeOf(Vote vote) {
        if (durable) {
            return "";
        }
        return vote.isFull() ? vote.life() : null;
    }

    /**
     * Rule 6: what is decided on by a ballot follows every record of that life that was chosen by a smaller one, or ever will
     * be. So a record that was offered by a smaller one, and is not what is there now, takes no effect any more. Before that it may have.
     */
    boolean isOutdated(Ballot offered, Ballot decided) {
        return decided.compareTo(offered) > 0;
    }

    /** Rule 7: a change follows exactly the record that it expects, in the same life, and nothing else. */
    boolean follows(Change change, Vote latest) {
        return Objects.equals(latest.record(), change.expected().record())
                && latest.life().equals(change.expected().incarnation());
    }

    /**
     * Rule 9: a node votes on what follows a record only from the seat that this record gives it. A node that forgot has no
     * seat; when it is given another, what it promised or accepted from the one before counts no more. So no voter ever forgets.
     */
    boolean mayVote(int node, Vote vote, Vote latest) {
        String seat = latest.seats().of(node);
        boolean seated = !seat.isEmpty() && seat.equals(vote.seats().of(node));
        return durable || (seated && vote.life().equals(latest.life()));
    }

    /**
     * Rule 10: a node is admitted only from a text that it holds, since no text ever comes back. A node that holds nothing might be filled, lose
     * all, and be filled once more by the same request: from one seat it would speak twice.
     */
    boolean mayAdmit(Snapshot held) {
        return held.record() != null;
    }

    /** Rule 11: a node is filled, and votes, only when the record that admits it is in the register, so that all later ones know of its seat. */
    boolean mayFill(boolean chosen) {
        return chosen;
    }

    /** Finds out what some nodes say together. */
    final Reading read(Map<Integer, Vote> votes) {
        Life largest = largestLife(votes);
        // Of two lives at most one has a majority: each node is in one.
        return largest.seated() >= promisesForTakeover()
                ? new Reading(largest.latest(), largest.accepted() >= acceptances(false), true)
                : new Reading(null, false, mayBeAlive(votes, nodes - votes.size()));
    }

    /**
     * Rule 8: a life is given up for lost only if those are silent who may be the rest of its majority. Whoever answers, but
     * has promised to somebody else, merely says that there is a race.
     */
    boolean mayBeHindered(Map<Integer, Vote> promised, int inTheWay) {
        return mayBeAlive(promised, inTheWay);
    }

    /** Whether there is a life that a majority is in, should so many others be in it. */
    private boolean mayBeAlive(Map<Integer, Vote> votes, int others) {
        return largestLife(votes).seated() + others >= majority();
    }

    private Life largestLife(Map<Integer, Vote> votes) {
        Map<String, Map<Integer, Vote>> lives = new HashMap<>();
        votes.forEach((node, vote) -> {
            String life = lifeOf(vote);
            if (life != null) {
                lives.computeIfAbsent(life, any -> new HashMap<>()).put(node, vote);
            }
        });
        return lives.values().stream()
                .map(this::life)
                .max(Comparator.comparingInt(Life::seated))
                .orElse(new Life(null, 0, 0));
    }

    private Life life(Map<Integer, Vote> votes) {
        Vote latest = votes.values().stream()
                .max(Comparator.comparing(Vote::accepted))
                .orElseThrow();
        List<Vote> seated = votes.entrySet().stream()
                .filter(vote -> mayVote(vote.getKey(), vote.getValue(), latest))
                .map(Map.Entry::getValue)
                .toList();
        long accepted = seated.stream()
                .filter(vote -> vote.accepted().equals(latest.accepted()))
                .count();
        return new Life(latest, seated.size(), accepted);
    }

    /** One life, as some nodes show it: its newest record, how many of them vote by that, and how many of these have accepted it. */
    private record Life(@Nullable Vote latest, int seated, long accepted) {}

    /**
     * What some nodes say together.
     *
     * @param latest the vote with the greatest ballot of the life that a majority votes in; {@code null} if there is no
     *     such life among these
     * @param settled whether that vote's record is in the register for certain
     * @param mayBeAlive whether there may be such a life, since some nodes were not heard
     */
    record Reading(@Nullable Vote latest, boolean settled, boolean mayBeAlive) {}
}
