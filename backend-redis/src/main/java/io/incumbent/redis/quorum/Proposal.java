package io.incumbent.redis.quorum;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One compare-and-set on a quorum, or one look that must end with what is there: promises of a majority, a decision on what
 * they show, acceptance by a majority of those who promised. As often as others get in the way. Lives on the loop.
 */
final class Proposal {

    /** Whoever has offered something does not rest for long: others write on meanwhile, and the trace is of finite length. */
    private static final int MOST_TRIES_COUNTED_ONCE_OFFERED = 3;

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
    }

    void begin() {
        if (claim.isSettled()) {
            quorum.next(register);
            return;
        }
        Runnable alarm = quorum.loop.later(timeout, () -> claim.giveUp("was not settled within " + timeout));
        Runnable waiting = patience.begin();
        claim.whenSettled(() -> {
            alarm.run();
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
        if (next.promised.size() < rules.acceptances(true) || !claim.follows(reading)) {
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
        quorum.nodes.get(node).look(register, quorum.patience(timeout), new Answer(this, node, during) {
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
        } else if (!attempt.decided) {
            ask(node, held);
        }
    }

    // ---- promises

    private void prepare() {
        long greatest = 0;
        for (Vote vote : known.votes()) {
            greatest = Math.max(greatest, vote.promised().number());
        }
        attempt = new Attempt(new Ballot(greatest + 1, quorum.id()));
        // Should there be no time left to use it, whoever comes next can.
        known.reserved = attempt.ballot;
        Rules.Reading reading = rules.read(known.votes());
        Vote latest = reading.latest();
        attempt.life = latest == null ? null : rules.lifeOf(latest);
        Attempt during = attempt;
        for (int i = 0; i < rules.nodes(); i++) {
            Snapshot held = known.held(i);
            if (held != null) {
                // Seen before any promise of this ballot was given: see the proof, why that matters.
                during.before.put(i, held);
            }
        }
        lookAtUnknown();
        during.before.forEach((node, held) -> {
            if (attempt == during) {
                ask(node, held);
            }
        });
    }

    /** Where a majority is in one life, only they are asked; whoever is not in it gets the record afterwards. */
    private void ask(int node, Snapshot held) {
        Vote vote = Known.vote(held);
        Attempt during = attempt;
        if (vote == null
                || (during.life != null && !during.life.equals(rules.lifeOf(vote)))
                || vote.promised().compareTo(during.ballot) >= 0
                || !during.mayAsk(node)) {
            (vote == null ? during.failed : during.refused).add(node);
            during.overtaken(node, vote);
            check();
            return;
        }
        send(node, held, vote.promising(during.ballot), new Answer(this, node, during, true, null) {
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
            accept(record, latest.life(), latest.trace());
        } else {
            show(latest, claim.heard().hint());
        }
    }

    private void offer(Vote latest) {
        accept(Objects.requireNonNull(claim.change).next(), latest.life(), claim.offerAfter(latest));
    }

    /** A majority is in no life: nobody ever wrote, or what was written is lost. Whoever begins, begins a new life. */
    private void decideWithoutLife() {
        attempt.decided = true;
        if (claim.expectsNothing()) {
            String life = quorum.id();
            accept(Objects.requireNonNull(claim.change).next(), life, claim.offerFirst(life));
        } else {
            claim.showNothing();
        }
    }

    private void show(Vote current, long hint) {
        if (!claim.show(current, hint)) {
            rest();
        }
    }

    // ---- acceptance

    private void accept(String record, String life, Trace trace) {
        Ballot next = new Ballot(attempt.ballot.number() + 1, quorum.id());
        known.reserved = next;
        attempt.decided = true;
        attempt.beginAcceptance();
        attempt.voters = attempt.promised.size();
        Vote vote = new Vote(next, attempt.ballot, false, life, trace, record);
        Attempt during = attempt;
        during.record = vote;
        Map<Integer, Snapshot> all = new HashMap<>(during.promised);
        Offer offer = claim.sent(trace, all.keySet());
        boolean founds = offer != null && offer.founds();
        during.copy = founds ? null : new Vote(next, during.ballot, true, life, trace, record);
        all.forEach((node, held) -> send(node, held, vote, new Answer(this, node, during, false, offer) {
            @Override
            void holds(Snapshot now, boolean applied) {
                if (applied) {
                    during.accepted.put(node, now);
                } else {
                    during.refused.add(node);
                    during.overtaken(node, Known.vote(now));
                }
                count(during);
            }
        }));
        during.before.forEach((node, held) -> {
            Vote other = Known.vote(held);
            if (!all.containsKey(node) && other != null && !life.equals(rules.lifeOf(other))) {
                copy(during, node, held);
            }
        });
    }

    private void count(Attempt during) {
        if (claim.isSettled() || during != attempt) {
            return;
        }
        if (during.accepted.size() >= rules.acceptances(during.renews)) {
            Vote record = Objects.requireNonNull(during.record);
            long hint = rules.hint(
                    during.accepted.values().stream().map(Snapshot::tokenHint).toList());
            show(record, hint);
        } else if (during.voters - during.lostAcceptances() < rules.acceptances(during.renews)) {
            again();
        } else if (during.isOvertaken()) {
            soonAgain(during, () -> true);
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
            // Soon it could be too long ago for anybody to tell what became of it.
            lookAtAll(true);
        }
    }

    private void rest() {
        attempt = Attempt.look(false);
        int counted = claim.isOffered() ? Math.min(tries, MOST_TRIES_COUNTED_ONCE_OFFERED) : tries;
        quorum.loop.later(quorum.rest(counted), () -> {
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

    /** Brings a node up to date that did not take part in the decision. */
    void copy(Attempt during, int node, Snapshot held) {
        Vote vote = during.copy;
        if (vote != null) {
            send(node, held, vote, new Answer(this, node, during) {
                @Override
                void holds(Snapshot now, boolean applied) {}
            });
        }
    }
}
