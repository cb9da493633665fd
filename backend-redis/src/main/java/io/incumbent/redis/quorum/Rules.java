package io.incumbent.redis.quorum;

import io.incumbent.spi.Change;
import java.util.ArrayList;
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
     * Rule 6: by so many changes may a proposer be overtaken, and still find out what became of its own. Three who race
     * write a dozen while a fourth stalls for a moment, so it is several times that; it costs a kilobyte in each node.
     */
    int remembered() {
        return 64;
    }

    /** Rule 7: a change follows exactly the record that it expects, in the same life, and nothing else. */
    boolean follows(Change change, Vote latest) {
        return Objects.equals(latest.record(), change.expected().record())
                && latest.life().equals(change.expected().incarnation());
    }

    /** Finds out what some nodes say together. */
    final Reading read(List<Vote> votes) {
        List<Vote> largest = largestLife(votes);
        // Of two lives at most one has a majority: each node is in one.
        boolean alive = largest.size() >= promisesForTakeover();
        return alive
                ? Reading.of(largest, acceptances(false))
                : new Reading(null, false, mayBeAlive(votes, nodes - votes.size()));
    }

    /**
     * Rule 8: a life is given up for lost only if those are silent who may be the rest of its majority. Whoever answers, but
     * has promised to somebody else, merely says that there is a race.
     */
    boolean mayBeHindered(List<Vote> promised, int inTheWay) {
        return mayBeAlive(promised, inTheWay);
    }

    /** Whether there is a life that a majority is in, should so many others be in it. */
    private boolean mayBeAlive(List<Vote> votes, int others) {
        return largestLife(votes).size() + others >= majority();
    }

    private List<Vote> largestLife(List<Vote> votes) {
        Map<String, List<Vote>> lives = new HashMap<>();
        for (Vote vote : votes) {
            String life = lifeOf(vote);
            if (life != null) {
                lives.computeIfAbsent(life, any -> new ArrayList<>()).add(vote);
            }
        }
        return lives.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /**
     * What some nodes say together.
     *
     * @param latest the vote with the greatest ballot of the life that a majority is in; {@code null} if there is no
     *     such life among these
     * @param settled whether that vote's record is in the register for certain
     * @param mayBeAlive whether there may be such a life, since some nodes were not heard
     */
    record Reading(@Nullable Vote latest, boolean settled, boolean mayBeAlive) {

        private static Reading of(List<Vote> votes, int enough) {
            Vote latest = votes.get(0);
            for (Vote vote : votes) {
                latest = vote.accepted().compareTo(latest.accepted()) > 0 ? vote : latest;
            }
            Ballot greatest = latest.accepted();
            long accepted = votes.stream()
                    .filter(vote -> vote.accepted().equals(greatest) && !vote.copied())
                    .count();
            return new Reading(latest, accepted >= enough, true);
        }
    }
}
