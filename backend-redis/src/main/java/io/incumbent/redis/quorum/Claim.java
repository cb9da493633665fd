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
    /** What stands for the change in traces. */
    private final String id;
    /** Where the new record may be. */
    private final List<Offer> offers = new ArrayList<>();

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

    boolean isOffered() {
        return !offers.isEmpty();
    }

    /** {@return the trace of the new record, after this one} */
    Trace offerAfter(Vote latest) {
        offers.add(new Offer(latest.life(), latest.trace().last(), false, rules));
        return latest.trace().then(id, rules.remembered());
    }

    /** {@return the trace of the first record of a life} */
    Trace offerFirst(String life) {
        offers.add(new Offer(life, Trace.BEGINNING, true, rules));
        return Trace.NONE.then(id, rules.remembered());
    }

    /** {@return by which to tell what becomes of the offer; nothing, if what goes out is somebody else's record} */
    @Nullable
    Offer sent(Trace trace) {
        if (!trace.last().equals(id)) {
            return null;
        }
        Offer offer = offers.get(offers.size() - 1);
        if (offer.isSent()) {
            offer = offer.again();
            offers.add(offer);
        }
        return offer;
    }

    /** Whether this change took no effect and never will, given what is there. */
    private boolean excludes(Vote current) {
        return offers.stream().allMatch(offer -> offer.isVoid() || offer.isOvertaken(current));
    }

    // ---- answers

    /**
     * It is known what is there. If the change was offered, the trace tells: either it is among those that led there, or
     * what it was offered after is, and not the change itself; then it never will be.
     *
     * @return whether this is settled; otherwise a node has yet to say whether it took the offer
     */
    boolean show(Vote current, long hint) {
        if (current.trace().contains(id)) {
            String next = Objects.requireNonNull(change).next();
            outcome.complete(new Outcome.Applied(new Snapshot(next, "", current.life(), hint)));
        } else if (excludes(current)) {
            outcome.complete(new Outcome.Rejected(new Snapshot(current.record(), "", current.life(), hint)));
        } else if (offers.stream().anyMatch(Offer::isOpen)) {
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
        if (change != null && (heard.reading().mayBeAlive() || !excludes(Vote.EMPTY))) {
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
        if (!latest.trace().contains(id) && !excludes(latest)) {
            return false;
        }
        return show(latest, heard.hint());
    }

    void giveUp(String why) {
        outcome.completeExceptionally(Unsettled.because(why, register, quorum, heard));
    }

    void whenSettled(Runnable action) {
        var unused = outcome.whenComplete((value, failure) -> action.run());
    }
}
