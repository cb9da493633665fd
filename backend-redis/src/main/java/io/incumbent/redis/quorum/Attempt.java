package io.incumbent.redis.quorum;

import io.incumbent.spi.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One ballot of a proposal, or one look before there is a ballot: who was asked what, and what each said. Lives on the loop. */
final class Attempt {

    private static final int MOST_PROMISES_ASKED = 5;

    final Ballot ballot;
    final Map<Integer, Snapshot> promised = new HashMap<>();
    final Map<Integer, Snapshot> accepted = new HashMap<>();
    final Set<Integer> seen = new HashSet<>();
    final Set<Integer> refused = new HashSet<>();
    final Set<Integer> failed = new HashSet<>();
    /** Voters that did not take the record. */
    final Set<Integer> declined = new HashSet<>();
    /** Who is no voter yet, but will be by this record; as it was before the record was offered to anybody. */
    final Map<Integer, Snapshot> admitted = new HashMap<>();

    private final Set<Integer> voters = new HashSet<>();
    private final Set<Integer> overtaken = new HashSet<>();
    private final Map<Integer, Integer> asked = new HashMap<>();

    /** The life that a majority is in, as far as known: only its nodes are asked. */
    @Nullable
    String life;

    /** What the voters shall accept. */
    @Nullable
    Vote record;

    /** Whether that is to begin a life. */
    boolean founds;

    boolean decided;
    /** Whether nodes that have not answered are being waited for, and whether that is over. */
    boolean waits;

    boolean waited;
    /** Whether it is given up soon, should those who have not answered keep silent. */
    boolean hurries;
    /** Whether it goes on with promises that came with the record before. */
    boolean renews;
    /** Whether this look is followed by a rest. */
    boolean rests;

    Attempt(Ballot ballot) {
        this.ballot = ballot;
    }

    static Attempt look(boolean rests) {
        Attempt look = new Attempt(Ballot.NONE);
        look.rests = rests;
        return look;
    }

    boolean isLook() {
        return ballot.equals(Ballot.NONE);
    }

    boolean mayAsk(int node) {
        return asked.merge(node, 1, Integer::sum) <= MOST_PROMISES_ASKED;
    }

    /** What they held when they promised: by then nobody else's proposal can go on there. */
    Map<Integer, Vote> votes() {
        return Known.votes(promised);
    }

    /** {@return those who promised and vote by the newest record, if there is one} */
    Set<Integer> seated(Rules rules, @Nullable Vote latest) {
        Map<Integer, Vote> seated = votes();
        seated.entrySet().removeIf(node -> latest == null || !rules.mayVote(node.getKey(), node.getValue(), latest));
        return seated.keySet();
    }

    /** One that the record is offered to. */
    void addVoter(int node) {
        voters.add(node);
    }

    boolean isVoter(int node) {
        return voters.contains(node);
    }

    int voters() {
        return voters.size();
    }

    /** {@return how many will not promise any more} */
    int lost() {
        Set<Integer> lost = new HashSet<>(refused);
        lost.addAll(failed);
        return lost.size();
    }

    /** {@return how many answer, but promise to somebody else} */
    int inTheWay() {
        Set<Integer> others = new HashSet<>(refused);
        others.removeAll(failed);
        others.removeAll(promised.keySet());
        return others.size();
    }

    /** Whether this node has neither promised nor refused. */
    boolean isWaitedFor(int node) {
        return !promised.containsKey(node) && !refused.contains(node);
    }

    /** Whether one of so many nodes has not answered yet. */
    boolean awaitsAnyOf(int nodes) {
        return IntStream.range(0, nodes).anyMatch(node -> isWaitedFor(node) && !failed.contains(node));
    }

    /** Remembers a node that refused because it has promised to somebody else; one that has nothing is in nobody's way. */
    void overtaken(int node, @Nullable Vote vote) {
        if (vote != null && vote.promised().compareTo(ballot) > 0) {
            overtaken.add(node);
        }
    }

    boolean isOvertaken() {
        return !overtaken.isEmpty();
    }

    /** {@return whether a majority has answered, and some of it promised to somebody else: only who is silent could help} */
    boolean hangsOnTheSilent(int majority) {
        return isOvertaken() && promised.size() + inTheWay() >= majority;
    }

    /** What was refused before does not count from here on. */
    void beginAcceptance() {
        overtaken.clear();
        hurries = false;
    }

    /** {@return how many voters will not accept any more} */
    int lostAcceptances() {
        Set<Integer> lost = new HashSet<>(declined);
        lost.addAll(failed);
        lost.retainAll(voters);
        return lost.size();
    }

    /** {@return whether a voter has yet to say whether it took the record} */
    boolean isOpen() {
        return voters.stream()
                .anyMatch(node -> !accepted.containsKey(node) && !declined.contains(node) && !failed.contains(node));
    }

    /**
     * {@return whether all voters hold something else than the record, and so nobody takes it any more; or so many that the
     * life which it was to begin never will}
     */
    boolean isVoid(Rules rules) {
        int left = voters.size() - declined.size();
        return left == 0 || (founds && left < rules.acceptances(false));
    }
}
