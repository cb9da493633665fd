package io.incumbent.redis.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.redis.quorum.Script.Client;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of two changes that expect the same record one takes effect, whatever servers forget in between")
class ForgettingScriptsTest {

    /** Any server of a life has a vote in it, also one that has forgotten since what it promised. */
    private static final class EveryMemberVotes extends Rules {

        EveryMemberVotes(int nodes, boolean durable) {
            super(nodes, durable);
        }

        @Override
        boolean mayVote(int node, Vote vote, Vote latest) {
            return vote.isFull() && vote.life().equals(latest.life());
        }
    }

    /** An empty server that has promised has a vote. */
    private static final class TheEmptyVote extends Rules {

        TheEmptyVote(int nodes, boolean durable) {
            super(nodes, durable);
        }

        @Override
        boolean mayVote(int node, Vote vote, Vote latest) {
            return !vote.isFull() || super.mayVote(node, vote, latest);
        }
    }

    /** A server is filled before the record that admits it is in the register. */
    private static final class FilledTooEarly extends Rules {

        FilledTooEarly(int nodes, boolean durable) {
            super(nodes, durable);
        }

        @Override
        boolean mayFill(boolean chosen) {
            return true;
        }
    }

    /** A server that holds nothing is admitted as it is. */
    private static final class AdmittedFromNothing extends Rules {

        AdmittedFromNothing(int nodes, boolean durable) {
            super(nodes, durable);
        }

        @Override
        boolean mayAdmit(Snapshot held) {
            return true;
        }
    }

    /** What two changes to the same record came to. */
    private record Both(
            @Nullable CompletableFuture<Outcome> one,
            @Nullable CompletableFuture<Outcome> other) {

        boolean applied() {
            return Script.isApplied(one) && Script.isApplied(other);
        }
    }

    /** A record that all servers hold. */
    private static Snapshot written(Script script, int... servers) {
        Client first = script.soundClient();
        Snapshot current = Snapshot.of(null);
        for (int i = 0;
                i < 4
                        && !IntStream.of(servers)
                                .allMatch(server -> script.held(server).isFull());
                i++) {
            String next = "r" + i;
            assertThat(Script.isApplied(change(first, current, next, servers)))
                    .as(next)
                    .isTrue();
            current = script.record(next, servers[0]);
        }
        assertThat(IntStream.of(servers).boxed())
                .as("servers")
                .allMatch(server -> script.held(server).isFull());
        return current;
    }

    /** Somebody can still change what is there. */
    private static void assertUsable(Script script, int... servers) {
        Client late = script.client();
        CompletableFuture<Outcome> probe = late.change(Snapshot.of("nobody wrote this"), "probe");
        for (int i = 0; i < 20 && !probe.isDone(); i++) {
            late.reaches(servers);
            late.waits();
        }
        assertThat(probe).as("an answer in the end").isCompleted();
        Snapshot current = ((Outcome.Rejected) probe.join()).current();
        CompletableFuture<Outcome> last = late.change(current, "last");
        for (int i = 0; i < 20 && !last.isDone(); i++) {
            late.reaches(servers);
            late.waits();
        }
        assertThat(Script.isApplied(last)).as("the last change").isTrue();
    }

    // ---- a promise that outlives the memory of it

    @Test
    @DisplayName("A server forgets what it promised, and is filled again, before the promise is used: three servers")
    void promiseForgotten() {
        Script script = new Script(3, Rules::new);
        assertThat(promiseForgotten(script, 0, new int[] {1}, new int[] {2}).applied())
                .isFalse();
        assertUsable(script, 0, 1, 2);
    }

    @Test
    @DisplayName("A server forgets what it promised, and is filled again, before the promise is used: five servers")
    void promiseForgottenByOneOfFive() {
        Script script = new Script(5, Rules::new);
        assertThat(promiseForgotten(script, 0, new int[] {1, 2}, new int[] {3, 4})
                        .applied())
                .isFalse();
        assertUsable(script, 0, 1, 2, 3, 4);
    }

    @Test
    @DisplayName("Broken, and caught: what a server promised before it forgot counts")
    void promiseForgottenCaught() {
        Both both = promiseForgotten(new Script(3, EveryMemberVotes::new), 0, new int[] {1}, new int[] {2});
        assertThat(both.applied()).as("two that followed the same record").isTrue();
    }

    /**
     * A slow proposer has the promise of {@code m}, which then forgets. A renewal at the others fills {@code m}; a takeover from
     * it at {@code m} and {@code mine} takes effect. The slow one gets the promises of {@code slow}, and repeats there the record before that.
     */
    private static Both promiseForgotten(Script script, int m, int[] slow, int[] mine) {
        int[] all = IntStream.range(0, 1 + slow.length + mine.length).toArray();
        int[] others = IntStream.concat(IntStream.of(slow), IntStream.of(mine)).toArray();
        int[] taking = IntStream.concat(IntStream.of(m), IntStream.of(mine)).toArray();
        Snapshot r = written(script, all);
        script.promise(m, 50);
        Client slowOne = script.client();
        var unused = slowOne.change(r, "slow");
        slowOne.nextReaches(all);
        slowOne.nextReaches(m);
        script.forget(m);

        String renewed = renewUntilFilled(script, r, m, others);
        Snapshot record = script.record(renewed, m);
        CompletableFuture<Outcome> taken = change(script.client(), record, "taken", taking);
        for (int server : slow) {
            slowOne.reaches(server);
        }
        return new Both(taken, change(script.client(), record, "taken as well", others));
    }

    /** Renews, at all but the one that forgot until that one is empty no more. */
    private static String renewUntilFilled(Script script, Snapshot r, int m, int[] others) {
        Client holder = script.client();
        Snapshot current = r;
        String next = "r";
        for (int i = 1; i <= 3 && !script.held(m).isFull(); i++) {
            next = "renewed " + i;
            CompletableFuture<Outcome> renewal = holder.change(current, next);
            holder.reaches(
                    IntStream.concat(IntStream.of(m), IntStream.of(others)).toArray());
            assertThat(Script.isApplied(renewal)).as("renewal " + i).isTrue();
            current = script.record(next, others[0]);
        }
        assertThat(script.held(m).record())
                .as("what the one that forgot holds now")
                .isEqualTo(next);
        return next;
    }

    private static CompletableFuture<Outcome> change(Client client, Snapshot expected, String next, int... servers) {
        CompletableFuture<Outcome> outcome = client.change(expected, next);
        client.reaches(servers);
        return outcome;
    }

    // ---- an empty server that was first seen when promises had been asked for

    @Test
    @DisplayName("A server that has accepted forgets, promises as an empty one, and completes an older majority")
    void emptyServerPromises() {
        Script script = new Script(5, Rules::new);
        assertThat(emptyServerPromises(script).applied()).isFalse();
        assertUsable(script, 0, 1, 2, 3, 4);
    }

    @Test
    @DisplayName("Broken, and caught: an empty server has a vote")
    void emptyServerPromisesCaught() {
        assertThat(emptyServerPromises(new Script(5, TheEmptyVote::new)).applied())
                .as("two that followed the same record")
                .isTrue();
    }

    private static Both emptyServerPromises(Script script) {
        int m1 = 0;
        int m2 = 1;
        int m3 = 2;
        int n = 3;
        int k = 4;
        Snapshot r = written(script, m1, m2, m3, n, k);
        script.forget(k);
        Client slow = script.client();
        CompletableFuture<Outcome> late = slow.change(r, "late");
        slow.nextReaches(m1, m2, k);
        slow.nextReaches(m1, m2, k);
        CompletableFuture<Outcome> early = change(script.client(), r, "early", m1, m2, n);
        script.forget(n);
        slow.reaches(n);
        slow.reaches(m3);
        slow.reaches(k, n, m3);
        return new Both(early, late);
    }

    // ---- a server that is filled too early

    @Test
    @DisplayName("A server that forgot is admitted by a record that never comes to be in the register")
    void admittedInVain() {
        Script script = new Script(3, Rules::new);
        assertThat(admittedInVain(script).applied()).isFalse();
        assertUsable(script, 0, 1, 2);
    }

    @Test
    @DisplayName("Broken, and caught: a server is filled before the record that admits it is in the register")
    void admittedInVainCaught() {
        assertThat(admittedInVain(new Script(3, FilledTooEarly::new)).applied())
                .as("two that followed the same record")
                .isTrue();
    }

    /** The record that admits {@code m} reaches {@code x} alone; a slow proposer has a promise of {@code m} from before. */
    private static Both admittedInVain(Script script) {
        int m = 0;
        int x = 1;
        int u = 2;
        Snapshot r = written(script, m, x, u);
        script.promise(m, 50);
        Client slow = script.client();
        var unusedSlow = slow.change(r, "slow");
        slow.nextReaches(m, x, u);
        slow.nextReaches(m);
        script.forget(m);

        Client holder = script.client();
        assertThat(Script.isApplied(change(holder, r, "finds", x, u, m))).isTrue();
        assertThat(Script.isApplied(change(holder, script.record("finds", x), "marks", x, u, m)))
                .isTrue();
        Snapshot marks = script.record("marks", x);
        var unused = holder.change(marks, "admits");
        holder.nextReaches(x, u);
        holder.reaches(m, x);
        CompletableFuture<Outcome> taken = change(script.client(), script.record("admits", x), "taken", m, x);
        slow.reaches(u);
        return new Both(taken, change(script.client(), marks, "taken as well", x, u));
    }

    @Test
    @DisplayName("A server is emptied without a restart, and filled once more by the same request")
    void filledTwice() {
        Script script = new Script(3, Rules::new);
        assertThat(filledTwice(script).applied()).isFalse();
        assertUsable(script, 0, 1, 2);
    }

    @Test
    @DisplayName("Broken, and caught: a server is filled from nothing")
    void filledTwiceCaught() {
        assertThat(filledTwice(new Script(3, AdmittedFromNothing::new)).applied())
                .as("two that followed the same record")
                .isTrue();
    }

    private static Both filledTwice(Script script) {
        int m = 0;
        int x = 1;
        int u = 2;
        Snapshot r = written(script, m, x, u);
        script.forget(m);
        Client holder = script.client();
        Snapshot current = r;
        for (int i = 1; i <= 3 && !script.held(m).isFull(); i++) {
            assertThat(Script.isApplied(change(holder, current, "renewed " + i, x, u, m)))
                    .isTrue();
            current = script.record("renewed " + i, x);
        }
        CompletableFuture<Outcome> taken = change(script.client(), current, "taken", m, u);
        script.flush(m);
        holder.lastReachesAgain(m);
        return new Both(taken, change(script.client(), current, "taken as well", m, x));
    }

    // ---- time

    @Test
    @DisplayName(
            "The time of a request runs while it waits for its turn, so that nothing stale is sent after an outage")
    void timeRunsInTheQueue() {
        Script script = new Script(3, Rules::new);
        Client client = script.client();
        CompletableFuture<Outcome> first = client.change(Snapshot.of(null), "first");
        CompletableFuture<Outcome> second = client.change(Snapshot.of(null), "second");
        client.waits();
        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedExceptionally();
    }
}
