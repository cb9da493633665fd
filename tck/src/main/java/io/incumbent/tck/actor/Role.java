package io.incumbent.tck.actor;

import io.incumbent.ElectionException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Leader;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.Observation;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Processes;
import io.incumbent.tck.history.Promise;
import io.incumbent.tck.history.Recorder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One candidate, or observer, at work. Campaigns and the rest are recorded as they are asked for and answered. */
final class Role {

    private static final Message DONE = Message.of("done", true);
    private static final long MILLIS_TO_STOP = 1_000;

    private final String name;
    private final Part part;
    private final Consumer<? super Event> history;
    private final Consumer<Message> cues;
    private final Elections elections;
    private final Elector elector;
    private final Recorder campaigns;
    private final Recorder endings;
    private final Sampler sampler;
    private final Writer writer;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Object campaigning = new Object();
    private final Object ending = new Object();
    private volatile boolean standing;
    private volatile @Nullable CompletableFuture<Lease> running;
    private volatile @Nullable Lease lease;
    private @Nullable Observation observation;

    Role(String name, Part part, Consumer<? super Event> history, Consumer<Message> cues)
            throws ReflectiveOperationException {
        this.name = name;
        this.part = part;
        this.history = history;
        this.cues = cues;
        ElectionOptions options = part.options()
                .candidateId(Processes.candidateOf(name))
                .listener(new Listener(name, part, history, cues))
                .build();
        this.elections = part.source().getDeclaredConstructor().newInstance().open(part.place(), options);
        this.elector = elections.elector(part.election(), options);
        this.campaigns = new Recorder(name, System::nanoTime, history);
        this.endings = new Recorder(name + "/ending", System::nanoTime, history);
        this.sampler = new Sampler(name, part.election(), part.term(), history);
        this.writer = new Writer(name, part.election(), part.ledgerPort(), history);
        start("sampler", sampler);
        if (part.ledgerPort() != 0) {
            start("writer", writer);
        }
    }

    private void start(String what, Runnable task) {
        Thread thread = new Thread(task, "incumbent-tck-" + what + " " + name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    Message observe() {
        observation = elections.observe(
                part.election(),
                leader -> told(
                        leader.map(one -> one.token().number()).orElse(Cues.NOBODY),
                        leader.map(Leader::candidateId).orElse(null)));
        return DONE;
    }

    private void told(long token, @Nullable String leader) {
        history.accept(new io.incumbent.tck.history.Observation(
                0, name, part.election(), token, leader, Bracket.at(System.nanoTime())));
        cues.accept(Message.of(Message.CUE, Cues.SEES).with(Cues.TOKEN, token));
    }

    /** When its newest lease was last found held. */
    Message lastHeld() {
        OptionalLong at = sampler.lastHeld();
        return at.isPresent() ? DONE.with("at", at.getAsLong()) : DONE;
    }

    /** Campaigns once, for as long as the order's patience or until it is elected. */
    Message campaign(Message order) throws Exception {
        Optional<Duration> patience = order.typed("patience", Long.class).map(Duration::ofNanos);
        long begun = System.nanoTime();
        Optional<Lease> won;
        synchronized (campaigning) {
            won = patience.isPresent() ? campaignFor(patience.get()) : Optional.of(campaignUntilElected());
        }
        Message answer = Message.of("took", System.nanoTime() - begun);
        return won.isPresent() ? answer.with("token", won.get().token().number()) : answer;
    }

    private Optional<Lease> campaignFor(Duration patience) throws Exception {
        Recorder.Open campaign = campaigns.begin(Kind.CAMPAIGN, part.election(), 0);
        try {
            Optional<Lease> won = elector.campaign(patience);
            won.ifPresentOrElse(mine -> won(mine, campaign), () -> campaign.info("the patience ran out"));
            return won;
        } catch (ElectionException | InterruptedException failure) {
            campaign.info(failure.toString());
            throw failure;
        }
    }

    private Lease campaignUntilElected() throws Exception {
        Recorder.Open campaign = campaigns.begin(Kind.CAMPAIGN, part.election(), 0);
        try {
            CompletableFuture<Lease> asked = elector.campaignAsync();
            running = asked;
            Lease mine = asked.get();
            won(mine, campaign);
            return mine;
        } catch (Exception failure) {
            campaign.info(failure.toString());
            throw failure;
        } finally {
            running = null;
        }
    }

    private void won(Lease mine, Recorder.Open campaign) {
        campaign.ok(mine.token().number(), promise(mine));
        lease = mine;
        sampler.watch(mine);
        writer.use(mine);
        cues.accept(
                Message.of(Message.CUE, "elected").with("token", mine.token().number()));
        mine.ended()
                .thenAccept(why -> cues.accept(Message.of(Message.CUE, "lost")
                        .with("token", mine.token().number())
                        .with("why", why.name())));
    }

    /** Nothing, if the answer came so late that the lease is over: when it was, such a lease no longer says. */
    private @Nullable Promise promise(Lease mine) {
        long before = System.nanoTime();
        long left = mine.remaining().toNanos();
        return left > 0 ? new Promise(before + left, part.term().toNanos(), null) : null;
    }

    /** Campaigns, leads until that is over, and campaigns again, until it is told to leave. */
    Message stand() throws Exception {
        standing = true;
        synchronized (campaigning) {
            while (standing) {
                try {
                    campaignUntilElected().ended().toCompletableFuture().get();
                } catch (Exception failure) {
                    if (standing) {
                        throw failure;
                    }
                }
            }
        }
        return DONE;
    }

    /** Ends standing, withdraws a campaign, and resigns. */
    Message leave() throws Exception {
        standing = false;
        CompletableFuture<Lease> campaign = running;
        if (campaign != null) {
            campaign.cancel(false);
        }
        return lease == null ? DONE : resign();
    }

    Message resign() throws Exception {
        return end(mine -> {
            LeaseEnd why = mine.resign().toCompletableFuture().join();
            return Message.of("why", why.name());
        });
    }

    /** Resigns while somebody asks the lease as fast as he can. */
    Message race() throws Exception {
        return end(mine -> new Race(mine).run());
    }

    /** Resigns and closes, several times at once, or interrupted. */
    Message endings(Message order) throws Exception {
        boolean interrupted = order.typed("interrupted", Boolean.class).orElse(false);
        return end(mine -> new Endings(elections, elector, mine).play(interrupted));
    }

    private interface Ending {
        Message of(Lease lease) throws Exception;
    }

    private Message end(Ending how) throws Exception {
        Lease mine = led();
        synchronized (ending) {
            long begun = System.nanoTime();
            Recorder.Open resign =
                    endings.begin(Kind.RESIGN, part.election(), mine.token().number());
            Message answer = how.of(mine);
            resign.ok(mine.token().number(), null);
            return answer.with("took", System.nanoTime() - begun);
        }
    }

    private Lease led() {
        Lease mine = lease;
        if (mine == null) {
            throw new IllegalStateException(name + " has had no lease yet");
        }
        return mine;
    }

    /** What the newest lease says of itself. */
    Message lease() {
        Lease mine = led();
        return Message.of(Cues.TOKEN, mine.token().number())
                .with("held", mine.isHeld())
                .with("remaining", mine.remaining().toNanos());
    }

    /** Campaigns beside its own campaign or lease. */
    Message second(Message order) {
        Duration patience = Duration.ofNanos(order.number("patience"));
        return SecondCampaign.play(elector, Optional.ofNullable(lease), patience);
    }

    Message burst(Message order) throws Exception {
        Lease mine = led();
        writer.rest(true);
        Burst burst = new Burst(name, part, mine, (int) order.number("count"), history);
        Message result = burst.play(() -> cues.accept(Message.of(Message.CUE, "prepared")));
        writer.rest(false);
        return result;
    }

    Message close() {
        standing = false;
        synchronized (ending) {
            long begun = System.nanoTime();
            Recorder.Open close = endings.begin(Kind.CLOSE, part.election(), 0);
            if (observation != null) {
                observation.close();
            }
            elector.close();
            elections.close();
            close.ok(0, null);
            stopThreads();
            return Message.of("took", System.nanoTime() - begun);
        }
    }

    /** As the end of the process would. */
    void abandon() {
        standing = false;
        stopThreads();
    }

    /** What they still have to record must find the history open. */
    private void stopThreads() {
        sampler.stop();
        writer.stop();
        try {
            for (Thread thread : threads) {
                thread.join(MILLIS_TO_STOP);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
