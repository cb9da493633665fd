package io.incumbent.redis.quorum;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One compare-and-set on a quorum, or one look that must end with what is there: promises of a majority, a decision on what
 * they show, acceptance by a majority of those who promised. As often as others get in the way. Lives on the loop.
 */
final class Proposal {

    private final Quorum quorum;
    private final Rules rules;
    private final String register;
    private final Duration timeout;
    private final Known known;
    private final Claim claim;
    private final Patience patience;
    private int tries;
    private Attempt attempt = Attempt.look(false);

    /** Of a change. */
    Proposal(Quorum quorum, String register, Change change, Duration timeout, CompletableFuture<Outcome> outcome) {
        this(quorum, register, change, Ballot.NONE, timeout, outcome);
    }

    /** Changes nothing, but ends what is half-way: a record that came by this ballot, or a later one. */
    static Proposal ending(
            Quorum quorum, String register, Ballot newest, Duration timeout, CompletableFuture<Outcome> outcome) {
        return new Proposal(quorum, register, null, newest, timeout, outcome);
    }

    private Proposal(
            Quorum quorum,
            String register,
            @Nullable Change change,
            Ballot newest,
            Duration timeout,
            CompletableFuture<Outcome> outcome) {
        this.quorum = quorum;
        this.rules = quorum.rules;
        this.register = register;
        this.timeout = timeout;
        this.known = quorum.known(register);
        this.claim = new Claim(quorum, register, change, newest, outcome);
        this.patience = new Patience(quorum, claim.heard(), timeout);
        // From now on, not from when its turn comes: what nobody waits for any more must not hold up what is asked now.
        Runnable alarm = quorum.loop.later(timeout, () -> claim.giveUp("was not settled within " + timeout));
        claim.whenSettled(alarm);
    }

    void begin() {
        if (claim.isSettled()) {
            quorum.next(register);
            return;
        }
        Runnable waiting = patience.begin();
        claim.whenSettled(() -> {
            waiting.run();
            quorum.next(register);
        });
        if (!goOnWithReserved()) {
            lookOrPrepare();
        }
    }

    // ---- with a promise from before: one round trip

    /** Not if a node is known to lag: it is brought up to date by whole proposals only. */
    private boolean goOnWithReserved() {
        Ballot reserved = known.reserved;
        if (reserved == null || claim.change == null) {
            return false;
        }
        Attempt next = new Attempt(reserved);
        next.renews = true;
        for (int i = 0; i < rules.nodes(); i++) {
            Snapshot held = known.held(i);
            Vote vote = Known.vote(held);
            if (vote != null && held != null && vote.promised().equals(reserved)) {
                next.promised.put(i, held);
            } else if (held != null) {
                return false;
            }
        }
        Rules.Reading reading = rules.read(next.votes());
        if (!claim.follows(reading) || next.seated(rules, reading.latest()).size() < rules.acceptances(true)) {
            return false;
        }
        attempt = next;
        // What is not known of the others is found out on the way, for the next time.
        lookAtUnknown();
        offer(Objects.requireNonNull(reading.latest()));
        return true;
    }

    // ---- what is there?

    private void lookOrPrepare() {
        Rules.Reading reading = rules.read(known.votes());
        boolean outdated = claim.change != null && reading.latest() != null && !claim.follows(reading);
        if (outdated || known.votes().size() < rules.majority()) {
            lookAtAll(false);
        } else {
            prepare();
        }
    }

    private void lookAtAll(boolean rests) {
        attempt = Attempt.look(rests);
        for (int i = 0; i < rules.nodes(); i++) {
            look(i, attempt);
        }
    }

    private void lookAtUnknown() {
        for (int i = 0; i < rules.nodes(); i++) {
            if (known.held(i) == null) {
                look(i, attempt);
            }
        }
    }

    private void look(int node, Attempt during) {
        quorum.nodes
                .get(node)
                .look(register, quorum.patience(timeout), new Answer(this, node, during, Answer.Kind.LOOK) {
                    @Override
                    void holds(Snapshot held, boolean applied) {
                        looked(node, held);
                    }
                });
    }

    private void looked(int node, Snapshot held) {
        if (attempt.isLook()) {
            attempt.seen.add(node);
            if (attempt.seen.size() >= rules.majority() && attempt.rests) {
                rest();
            } else if (attempt.seen.size() >= rules.majority()) {
                prepare();
            }
        } else {
            ask(node, held);
        }
    }

    // ---- promises

    private void prepare() {
        long greatest = 0;
        for (Vote vote : known.votes().values()) {
            greatest = Math.max(greatest, vote.promised().number());
        }
        attempt = new Attempt(new Ballot(greatest + 1, quorum.id()));
        // Should there be no time left to use it, whoever comes next can.
        known.reserved = attempt.ballot;
        Rules.Reading reading = rules.read(known.votes());
        Vote latest = reading.latest();
        attempt.life = latest == null ? null : rules.lifeOf(latest);
        Attempt during = attempt;
        Map<Integer, Snapshot> before = known.all();
        lookAtUnknown();
        before.forEach((node, held) -> {
            if (attempt == during) {
                ask(node, held);
            }
        });
    }

    /** Where a majority is in one life, only they are asked; a node that is not in it is admitted by the record. */
    private void ask(int node, Snapshot held) {
        Vote vote = Known.vote(held);
        Attempt during = attempt;
        boolean outside = vote != null && during.life != null && !during.life.equals(rules.lifeOf(vote));
        if (vote == null || outside || vote.promised().compareTo(during.ballot) >= 0 || !during.mayAsk(node)) {
            (vote == null ? during.failed : during.refused).add(node);
            during.overtaken(node, vote);
            if (outside && !rules.mayAdmit(held)) {
                mark(node, held);
            }
            check();
            return;
        }
        send(node, held, vote.promising(during.ballot), new Answer(this, node, during, Answer.Kind.PROMISE) {
            @Override
            void holds(Snapshot now, boolean applied) {
                if (applied) {
                    during.promised.put(node, now);
                    check();
                } else {
                    ask(node, now);
                }
            }
        });
    }

    /** Gives a node that holds nothing a text from which it can be admitted: see Rule 10. Nobody counts that as a promise. */
    private void mark(int node, Snapshot held) {
        send(node, held, Vote.EMPTY.promising(attempt.ballot), new Answer(this, node, attempt, Answer.Kind.TEXT) {
            @Override
            void holds(Snapshot now, boolean applied) {}
        });
    }

    /** Goes on as soon as that is possible, and tries again when it is no longer. */
    private void check() {
        if (claim.isSettled() || attempt.decided || attempt.isLook()) {
            return;
        }
        if (attempt.promised.size() >= rules.promisesForTakeover()) {
            Rules.Reading reading = rules.read(attempt.votes());
            Vote latest = reading.latest();
            if (latest != null && claim.isBehind(latest) && !patience.isOver(attempt)) {
                reachForNewer(reading);
            } else if (latest != null) {
                decide(reading);
            } else if (rules.mayBeHindered(attempt.votes(), attempt.inTheWay())) {
                again();
            } else if (!reading.mayBeAlive() || patience.isOver(attempt)) {
                decideWithoutLife();
            } else {
                waitForOthers(attempt);
            }
        } else if (rules.nodes() - attempt.lost() < rules.promisesForTakeover()) {
            again();
        } else if (attempt.hangsOnTheSilent(rules.majority())) {
            soonAgain(attempt, () -> !attempt.decided && !attempt.waits);
        }
    }

    /** Some node has a record that those who promised have not. It may yet promise; or do so next time, now that it is known what to; or it is gone. */
    private void reachForNewer(Rules.Reading reading) {
        if (attempt.awaitsAnyOf(rules.nodes())) {
            waitForOthers(attempt);
        } else if (attempt.inTheWay() > 0) {
            again();
        } else {
            decide(reading);
        }
    }

    private void soonAgain(Attempt during, BooleanSupplier isStuck) {
        patience.hurry(during, () -> {
            if (attempt == during && isStuck.getAsBoolean()) {
                again();
            }
        });
    }

    private void waitForOthers(Attempt during) {
        patience.waitForOthers(during, () -> {
            if (attempt == during) {
                check();
            }
        });
    }

    // ---- the decision

    private void decide(Rules.Reading reading) {
        Vote latest = Objects.requireNonNull(reading.latest());
        String record = latest.record();
        attempt.decided = true;
        if (claim.follows(reading)) {
            offer(latest);
        } else if (!reading.settled() && record != null) {
            // Some have it: before anybody is told of it, a majority shall.
            accept(record, latest, latest.by());
        } else {
            show(latest, attempt.ballot, claim.heard().hint());
        }
    }

    private void offer(Vote latest) {
        accept(Objects.requireNonNull(claim.change).next(), latest, claim.id());
    }

    /** A majority is in no life: nobody ever wrote, or what was written is lost. Whoever begins, begins a new life. */
    private void decideWithoutLife() {
        attempt.decided = true;
        if (claim.expectsNothing()) {
            String life = quorum.id();
            Set<Integer> founders = attempt.promised.keySet();
            Seats seats = Seats.NONE.admitting(founders, attempt.ballot, rules.nodes());
            attempt.founds = true;
            propose(
                    founders,
                    life,
                    seats,
                    claim.id(),
                    Objects.requireNonNull(claim.change).next());
        } else {
            claim.showNothing();
        }
    }

    private void show(Vote current, Ballot decided, long hint) {
        if (!claim.show(current, decided, hint)) {
            rest();
        }
    }

    // ---- acceptance

    /** The record that was decided on, which also admits who is outside. */
    private void accept(String record, Vote latest, String by) {
        Attempt during = attempt;
        during.admitted.putAll(outsiders(latest));
        Seats seats = latest.seats().admitting(during.admitted.keySet(), during.ballot, rules.nodes());
        propose(during.seated(rules, latest), latest.life(), seats, by, record);
        fill(during, rules.mayFill(false));
    }

    /** Nodes that do not vote by this record, as they were seen before the next one is proposed to anybody. */
    private Map<Integer, Snapshot> outsiders(Vote latest) {
        Map<Integer, Snapshot> outsiders = known.all();
        outsiders.entrySet().removeIf(node -> {
            Vote vote = Known.vote(node.getValue());
            return vote == null || rules.mayVote(node.getKey(), vote, latest) || !rules.mayAdmit(node.getValue());
        });
        return outsiders;
    }

    private void propose(Set<Integer> voters, String life, Seats seats, String by, String record) {
        Attempt during = attempt;
        Ballot next = new Ballot(during.ballot.number() + 1, quorum.id());
        known.reserved = next;
        during.decided = true;
        during.beginAcceptance();
        during.record = new Vote(next, during.ballot, life, seats, by, record);
        claim.offered(during, by);
        // All of them first: as long as it is not known how many there are, a few refusals would look like all.
        List<Integer> each = List.copyOf(voters);
        each.forEach(during::addVoter);
        each.forEach(node -> offerTo(during, node));
    }

    private void offerTo(Attempt during, int node) {
        Snapshot held = Objects.requireNonNull(during.promised.get(node));
        Vote record = Objects.requireNonNull(during.record);
        send(node, held, record, new Answer(this, node, during, Answer.Kind.ACCEPTANCE) {
            @Override
            void holds(Snapshot now, boolean applied) {
                if (applied) {
                    during.accepted.put(node, now);
                } else {
                    during.declined.add(node);
                    during.overtaken(node, Known.vote(now));
                }
                count(during);
            }
        });
    }

    /**
     * A voter that promised when the decision was made already: the record is offered to it as well, so that the next one finds it up to date. Not
     * once somebody was told, maybe that the record took no effect, unless it is in the register.
     */
    void promisedLate(int node, Snapshot held, Attempt during) {
        Vote vote = Known.vote(held);
        Vote record = during.record;
        boolean mayStillBe = during == attempt && !claim.isSettled();
        if (vote != null && record != null && (mayStillBe || isChosen(during)) && rules.mayVote(node, vote, record)) {
            during.promised.put(node, held);
            during.addVoter(node);
            offerTo(during, node);
        }
    }

    private boolean isChosen(Attempt during) {
        return during.accepted.size() >= rules.acceptances(during.renews);
    }

    private void count(Attempt during) {
        if (isChosen(during)) {
            fill(during, rules.mayFill(true));
        }
        if (claim.isSettled() || during != attempt) {
            return;
        }
        if (isChosen(during)) {
            Vote record = Objects.requireNonNull(during.record);
            long hint = rules.hint(
                    during.accepted.values().stream().map(Snapshot::tokenHint).toList());
            show(record, record.accepted(), hint);
        } else if (during.voters() - during.lostAcceptances() < rules.acceptances(during.renews)) {
            again();
        } else if (during.isOvertaken()) {
            soonAgain(during, () -> true);
        }
    }

    /** Gives those who were admitted their record, once. */
    private void fill(Attempt during, boolean may) {
        if (may) {
            Map<Integer, Snapshot> admitted = new HashMap<>(during.admitted);
            during.admitted.clear();
            admitted.forEach((node, held) -> send(
                    node,
                    held,
                    Objects.requireNonNull(during.record),
                    new Answer(this, node, during, Answer.Kind.TEXT) {
                        @Override
                        void holds(Snapshot now, boolean applied) {}
                    }));
        }
    }

    // ---- again, or not at all

    /** Others were quicker, which may already say all; or too few answer. */
    private void again() {
        if (claim.isSettled()) {
            return;
        }
        if (claim.heard().isHopeless()) {
            claim.giveUp("can't be settled");
            return;
        }
        tries++;
        if (claim.settledByNow()) {
            return;
        }
        if (!claim.isOffered()) {
            rest();
        } else {
            // What is there now may tell at once what became of it.
            lookAtAll(true);
        }
    }

    private void rest() {
        attempt = Attempt.look(false);
        quorum.loop.later(quorum.rest(tries), () -> {
            if (!claim.isSettled()) {
                lookOrPrepare();
            }
        });
    }

    private void send(int node, Snapshot held, Vote next, Answer answer) {
        Change change = claim.change;
        long expectedHint = change == null ? 0 : change.expected().tokenHint();
        // So that a majority of the nodes knows the greatest.
        long hint = Math.max(expectedHint, Math.max(known.greatestHint(), held.tokenHint()));
        Snapshot expected = new Snapshot(held.record(), held.version(), held.incarnation(), hint);
        known.forget(node);
        quorum.nodes
                .get(node)
                .change(new Change(register, expected, next.toString()), quorum.patience(timeout), answer);
    }

    // ---- answers

    /** Remembers it; tells whether that is too late to go on with. */
    boolean heard(int node, Snapshot held, Attempt during) {
        known.learn(node, held);
        claim.heard().put(node, held);
        return claim.isSettled() || claim.settledByNow() || during != attempt;
    }

    void failed(int node, Attempt during, Throwable cause) {
        claim.heard().fail(node, cause);
        failed(node, during);
    }

    void failed(int node, Attempt during) {
        during.failed.add(node);
        if (claim.isSettled() || during != attempt) {
            return;
        }
        if (attempt.isLook()) {
            if (rules.nodes() - attempt.failed.size() < rules.majority()) {
                claim.giveUp("can't be settled");
            }
        } else if (attempt.decided) {
            count(attempt);
        } else {
            check();
        }
    }
}
