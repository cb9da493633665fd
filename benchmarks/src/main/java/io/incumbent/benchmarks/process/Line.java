package io.incumbent.benchmarks.process;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A leader and those who wait behind it. The leader hands over, and then joins the line again. Used by one thread. */
final class Line {

    private static final long SECONDS_TO_WAIT = 20;

    private final String election;
    private final Duration toStop;
    private final List<Contender> clients;
    private final List<Member> members = new ArrayList<>();
    private final LinkedBlockingQueue<Integer> elected = new LinkedBlockingQueue<>();
    private int leader = -1;
    private int outside = -1;

    /** One candidate's turn. */
    private record Member(Candidacy candidacy, Stopwatch stopwatch) {}

    /**
     * For one election.
     *
     * @param toStop how long an application takes to stop
     * @param clients the client of each candidate
     */
    Line(String election, Duration toStop, List<Contender> clients) {
        this.election = election;
        this.toStop = toStop;
        this.clients = clients;
    }

    /** The first leads, the others wait. */
    Message form() throws Exception {
        members.add(stand(0));
        leader = next();
        for (int i = 1; i < clients.size(); i++) {
            members.add(stand(i));
        }
        return Message.done();
    }

    private Member stand(int number) throws Exception {
        Stopwatch stopwatch = new Stopwatch(toStop, () -> elected.add(number));
        return new Member(clients.get(number).stand(election, "c" + number, stopwatch), stopwatch);
    }

    private int next() throws InterruptedException {
        @Nullable Integer next = elected.poll(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("nobody was elected in " + election + " within " + SECONDS_TO_WAIT + " s");
        }
        return next;
    }

    /** The leader leaves; until the next one was told that it leads, and the old one that it must stop. */
    Message handOver() throws Exception {
        Member old = members.get(leader);
        if (!elected.isEmpty() || !old.candidacy().leads()) {
            throw new IllegalStateException("the office of " + election + " changed hands by itself");
        }
        old.candidacy().leave();
        outside = leader;
        leader = next();
        old.stopwatch().awaitStop();
        long started = members.get(leader).stopwatch().startedAt();
        return Message.done()
                .with("handover", started - old.stopwatch().leavingAt())
                .with("overlap", Math.max(0, old.stopwatch().stoppedAt() - started));
    }

    /** Who left stands again, behind the others. */
    Message rejoin() throws Exception {
        members.set(outside, stand(outside));
        outside = -1;
        return Message.done();
    }

    /** Everybody leaves, those first who wait. */
    void disperse() throws Exception {
        for (int i = 0; i < members.size(); i++) {
            if (i != leader && i != outside) {
                members.get(i).candidacy().leave();
            }
        }
        if (leader >= 0) {
            members.get(leader).candidacy().leave();
        }
    }
}
