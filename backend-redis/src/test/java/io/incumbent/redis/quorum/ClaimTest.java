package io.incumbent.redis.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change is called rejected only if it takes no effect any more")
class ClaimTest {

    private static final Snapshot HELD = Snapshot.of("held");

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final SimWorld world = new SimWorld(1);
    private Quorum quorum = quorum(new Rules(3, false));

    private Quorum quorum(Rules rules) {
        return new Quorum("a quorum", List.of(), rules, world.loop(), world.random::nextLong);
    }

    private static Ballot ballot(long number) {
        return new Ballot(number, "a");
    }

    private static Vote vote(long ballot, String life, String by) {
        return new Vote(ballot(ballot + 1), ballot(ballot), life, Seats.NONE, by, "record of " + by);
    }

    private Claim claim(Snapshot expected) {
        return new Claim(quorum, "r", new Change("r", expected, "record b"), outcome);
    }

    private Claim claim() {
        return claim(new Snapshot("record a", "", "1", 0));
    }

    /** Offers the change's record to nodes 0 and 1. */
    private static Attempt offer(Claim claim, long ballot, String life) {
        Attempt attempt = new Attempt(ballot(ballot));
        attempt.record = vote(ballot, life, claim.id());
        attempt.addVoter(0);
        attempt.addVoter(1);
        claim.offered(attempt, claim.id());
        return attempt;
    }

    private void assertUnknown() {
        assertThat(outcome).isCompletedExceptionally();
        assertThat(outcome.handle((value, failure) -> failure).join()).isInstanceOf(BackendUnavailableException.class);
    }

    @Test
    @DisplayName("Its record is there")
    void isThere() {
        Claim claim = claim();
        offer(claim, 5, "1");
        assertThat(claim.show(vote(9, "1", claim.id()), ballot(9), 0)).isTrue();
        assertThat(outcome).isCompletedWithValueMatching(Outcome.Applied.class::isInstance);
    }

    @Test
    @DisplayName("Another is there, by a greater ballot than that of each offer")
    void overtaken() {
        Claim claim = claim();
        offer(claim, 5, "1");
        offer(claim, 7, "1");
        assertThat(claim.show(vote(9, "1", "f"), ballot(9), 0)).isTrue();
        assertThat(outcome).isCompletedWithValueMatching(Outcome.Rejected.class::isInstance);
    }

    @Test
    @DisplayName("All whom it was offered hold something else, and be it that somebody erased what they held")
    void declinedByAll() {
        Claim claim = claim();
        offer(claim, 5, "1").declined.addAll(List.of(0, 1));
        assertThat(claim.show(vote(1, "1", "f"), ballot(1), 0)).isTrue();
        assertThat(outcome).isCompletedWithValueMatching(Outcome.Rejected.class::isInstance);
    }

    @Test
    @DisplayName("Not while a node has yet to say whether it took an offer of a greater ballot")
    void mayStillBeTaken() {
        Claim claim = claim();
        Attempt offer = offer(claim, 5, "1");
        assertThat(claim.show(vote(4, "1", "f"), ballot(4), 0)).isFalse();
        offer.accepted.putAll(Map.of(0, HELD));
        offer.declined.add(1);
        assertThat(claim.show(vote(4, "1", "f"), ballot(4), 0)).isTrue();
        assertUnknown();
    }

    @Test
    @DisplayName("Broken, and seen: whatever is there says that it takes no effect any more")
    void brokenRule() {
        quorum = quorum(new Rules(3, false) {
            @Override
            boolean isOutdated(Ballot offered, Ballot decided) {
                return true;
            }
        });
        Claim claim = claim();
        Attempt offer = offer(claim, 5, "1");
        assertThat(claim.show(vote(4, "1", "f"), ballot(4), 0)).isTrue();
        assertThat(outcome).isCompletedWithValueMatching(Outcome.Rejected.class::isInstance);
        assertThat(offer.isOpen()).as("a node may yet take it").isTrue();
    }

    @Test
    @DisplayName("Not if the register began another life meanwhile")
    void anotherLife() {
        Claim claim = claim();
        Attempt offer = offer(claim, 5, "1");
        offer.failed.addAll(List.of(0, 1));
        assertThat(claim.show(vote(9, "2", "f"), ballot(9), 0)).isTrue();
        assertUnknown();
    }

    @Test
    @DisplayName("A life that too few begin never is one, since nobody gets its record but them")
    void tooFewToBegin() {
        Claim claim = claim(new Snapshot(null, "", "", 0));
        Attempt offer = offer(claim, 5, "2");
        offer.founds = true;
        offer.accepted.putAll(Map.of(0, HELD));
        offer.declined.add(1);
        assertThat(claim.show(vote(4, "1", "f"), ballot(4), 0)).isTrue();
        assertThat(outcome).isCompletedWithValueMatching(Outcome.Rejected.class::isInstance);
    }
}
