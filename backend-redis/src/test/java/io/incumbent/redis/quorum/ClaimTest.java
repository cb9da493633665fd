package io.incumbent.redis.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change is called rejected only if it took no effect and never will")
class ClaimTest {

    private static final Trace BEFORE = new Trace("a," + Trace.BEGINNING);
    private static final Vote EXPECTED = vote(BEFORE, "record a");
    /** So much later that neither the expected record nor the new one can be told from it. */
    private static final Vote MUCH_LATER = vote(new Trace("f,e,d"), "record z");

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final SimWorld world = new SimWorld(1);
    private final Quorum quorum =
            new Quorum("a quorum", List.of(), new Rules(3, false), world.loop(), world.random::nextLong);

    private static Vote vote(Trace trace, String record) {
        return new Vote(Ballot.NONE, Ballot.NONE, "1", Seats.NONE, trace, record);
    }

    private Claim claim(Snapshot expected) {
        return new Claim(quorum, "r", new Change("r", expected, "record b"), outcome);
    }

    private Claim claim() {
        return claim(new Snapshot("record a", "", "1", 0));
    }

    /** The nodes accept or refuse. */
    private static void send(Claim claim, Trace trace, Set<Integer> accepting, Set<Integer> refusing) {
        Offer offer = sent(claim, trace, Stream.of(accepting, refusing).flatMap(Set::stream));
        accepting.forEach(node -> offer.answered(node, true));
        refusing.forEach(node -> offer.answered(node, false));
    }

    private static Offer sent(Claim claim, Trace trace, Stream<Integer> nodes) {
        Offer offer = Objects.requireNonNull(claim.sent(trace));
        nodes.forEach(offer::sent);
        return offer;
    }

    @Test
    @DisplayName("All whom it was offered have refused it")
    void refused() {
        Claim claim = claim();
        send(claim, claim.offerAfter(EXPECTED), Set.of(), Set.of(0, 1));
        assertThat(claim.show(MUCH_LATER, 0)).isTrue();
        assertThat(outcome).isCompletedWithValueMatching(Outcome.Rejected.class::isInstance);
    }

    @Test
    @DisplayName("Not if one of them took it, however many refuse it when it is offered again")
    void offeredAgain() {
        Claim claim = claim();
        Trace trace = claim.offerAfter(EXPECTED);
        send(claim, trace, Set.of(0), Set.of(1));
        send(claim, trace, Set.of(0), Set.of(2));
        assertThat(claim.show(MUCH_LATER, 0)).isTrue();
        assertThat(outcome).isCompletedExceptionally();
        assertThat(outcome.handle((value, failure) -> failure).join()).isInstanceOf(BackendUnavailableException.class);
    }

    @Test
    @DisplayName("Others have written some dozens of times since, and it is not among what led there")
    void longOvertaken() {
        Claim claim = claim();
        send(claim, claim.offerAfter(EXPECTED), Set.of(0), Set.of(1));
        Trace others = EXPECTED.trace();
        for (int i = 0; i < 40; i++) {
            others = others.then("b" + i, new Rules(3, false).remembered());
        }
        assertThat(claim.show(vote(others, "record of another"), 0)).isTrue();
        assertThat(outcome).isCompletedWithValueMatching(Outcome.Rejected.class::isInstance);
    }

    @Test
    @DisplayName("A life that too few begin never is one, since nobody gets its record but them")
    void tooFewToBegin() {
        Claim claim = claim(new Snapshot(null, "", "", 0));
        Trace trace = claim.offerFirst("2");
        Offer offer = sent(claim, trace, Stream.of(0, 1));
        assertThat(offer.founds()).isTrue();
        offer.answered(0, true);
        offer.answered(1, false);
        assertThat(claim.show(MUCH_LATER, 0)).isTrue();
        assertThat(outcome).isCompletedWithValueMatching(Outcome.Rejected.class::isInstance);
    }
}
