package io.incumbent.redis.quorum;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The change that somebody wants, or none if he only wants to know what is there; where it may have got to; and the answer,
 * which is given once. Lives on the loop.
 */
final class Claim {

    final @Nullable Change change;
    private final Quorum quorum;
    private final Rules rules;
    private final String register;
    private final CompletableFuture<Outcome> outcome;
    /** A record by this ballot is somewhere, and is not to be left half-way. */
    private final Ballot newest;

    /** All that was answered since this began. */
    private final Heard heard;
    /** Stands for the change wherever its record is. */
    private final String id;
    /** By which its record was offered. */
    private final List<Attempt> offers = new ArrayList<>();

    Claim(Quorum quorum, String register, @Nullable Change change, CompletableFuture<Outcome> outcome) {
        this(quorum, register, change, Ballot.NONE, outcome);
    }

    /**
     * Begins.
     *
     * @param newest by which ballot the newest record came that was seen at a node, if that is to be brought to its end
     */
    Claim(Quorum quorum, String register, @Nullable Change change, Ballot newest, CompletableFuture<Outcome> outcome) {
        this.newest = newest;
        this.quorum = quorum;
        this.rules = quorum.rules;
        this.register = register;
        this.change = change;
        this.outcome = outcome;
        this.heard = new Heard(rules);
        this.id = quorum.id();
    }

    boolean isSettled() {
        return outcome.isDone();
    }

    Heard heard() {
        return heard;
    }

    /** Whether what is there is what the change expects. */
    boolean follows(Rules.Reading reading) {
        Vote latest = reading.latest();
        return latest != null && change != null && rules.follows(change, latest);
    }

    boolean expectsNothing() {
        return change != null
                && change.expected().record() == null
                && change.expected().incarnation().isEmpty();
    }

    // ---- offers

    String id() {
        return id;
    }

    boolean isOffered() {
        return !offers.isEmpty();
    }

    /** A record goes out; if it is that of this change, it may be in the register from now on. */
    void offered(Attempt attempt, String by) {
        if (by.equals(id)) {
            offers.add(attempt);
        }
    }

    /** Whether this change takes no effect any more, since by this ballot something else was decided on. */
    private boolean isExcluded(Vote current, Ballot decided) {
        return offers.stream().allMatch(offer -> offer.isVoid(rules) || isOutdated(offer, current, decided));
    }

    private boolean isOutdated(Attempt offer, Vote current, Ballot decided) {
        Vote record = Objects.requireNonNull(offer.record);
        return record.life().equals(current.life()) && rules.isOutdated(record.accepted(), decided);
    }

    // ---- answers

    /**
     * It is known what is there: this change's record, or another, and then this one's never will be. Except where the register began a new life
     * meanwhile: then it can't be told.
     *
     * @param decided by which ballot that is known
     * @return whether this is settled; otherwise a node has yet to say whether it took the record
     */
    boolean show(Vote current, Ballot decided, long hint) {
        if (isOffered() && current.by().equals(id)) {
            String next = Objects.requireNonNull(change).next();
            outcome.complete(new Outcome.Applied(new Snapshot(next, "", current.life(), hint)));
        } else if (isExcluded(current, decided)) {
            outcome.complete(new Outcome.Rejected(new Snapshot(current.record(), "", current.life(), hint)));
        } else if (offers.stream().anyMatch(Attempt::isOpen)) {
            return false;
        } else {
            giveUp("may have taken effect");
        }
        return true;
    }

    /** Whether there is something newer, which a later proposal could still come upon. */
    boolean isBehind(Vote latest) {
        return latest.accepted().compareTo(newest) < 0;
    }

    /** A majority is in no life. */
    void showNothing() {
        if (change != null
                && (heard.reading().mayBeAlive() || offers.stream().anyMatch(offer -> !offer.isVoid(rules)))) {
            giveUp("found too few servers that still have it");
        } else {
            outcome.complete(new Outcome.Rejected(new Snapshot(null, "", "", heard.hint())));
        }
    }

    /** Others have settled something else meanwhile: no need to ask for anything more. */
    boolean settledByNow() {
        Rules.Reading reading = heard.reading();
        Vote latest = reading.latest();
        if (latest == null || !reading.settled() || follows(reading) || isBehind(latest)) {
            return false;
        }
        if (!latest.by().equals(id) && !isExcluded(latest, latest.accepted())) {
            return false;
        }
        return show(latest, latest.accepted(), heard.hint());
    }

    void giveUp(String why) {
        outcome.completeExceptionally(Unsettled.because(why, register, quorum, heard));
    }

    void whenSettled(Runnable action) {
        var unused = outcome.whenComplete((value, failure) -> action.run());
    }
}
