package io.incumbent.tck.actor;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Clock;
import io.incumbent.tck.history.ClockBounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A candidate or observer, seen by whoever directs the run: is told what to do, and tells what it was told and did.
 *
 * <p>Safe for use by many threads.
 */
public final class Actor implements AutoCloseable {

    private static final int EXCHANGES = 64;
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final String name;
    private final Orders orders;
    private final Cues cues = new Cues();
    private final Channel channel;
    private volatile boolean leaving;

    Actor(String name, Function<Consumer<Message>, Channel> channel) {
        this.name = name;
        this.orders = new Orders(name);
        this.channel = channel.apply(this::heard);
    }

    /**
     * Makes an actor that plays in this process.
     *
     * @param name its name, which is its candidate id too
     * @param folder where its history goes
     * @return the actor
     */
    public static Actor here(String name, Path folder) {
        return new Actor(name, director -> new LocalChannel(folder, name, director));
    }

    /**
     * Makes an actor that plays in a process of its own, which can be stopped and killed.
     *
     * @param name its name, which is its candidate id too
     * @param folder where its history goes
     * @return the actor
     */
    public static Actor forked(String name, Path folder) {
        return new Actor(name, director -> new ProcessChannel(folder, name, director));
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /** {@return whether it plays in a process of its own} */
    public boolean isForked() {
        return channel instanceof ProcessChannel;
    }

    private void heard(Message message) {
        if (message.has(Message.ID)) {
            orders.answered(message);
        } else if (cues.heard(message)) {
            orders.gone();
        }
    }

    private CompletableFuture<Message> ask(Message order) {
        return orders.give(order, channel::send);
    }

    private Message demand(Message order) {
        return orders.demand(order, channel::send);
    }

    /**
     * Connects.
     *
     * @param part what it is cast for
     * @return this
     */
    public Actor open(Part part) {
        demand(part.message());
        return this;
    }

    /** Begins to observe the election. */
    public void observe() {
        demand(Orders.to("observe"));
    }

    /** {@return the token, once it is elected} */
    public CompletableFuture<Long> campaign() {
        return ask(Orders.to("campaign")).thenApply(answer -> answer.number(Cues.TOKEN));
    }

    /**
     * Campaigns, for a while.
     *
     * @param patienceNanos for how long at most
     * @return how long that took it, and the token if it was elected
     */
    public CompletableFuture<Campaigned> campaign(long patienceNanos) {
        return ask(Orders.to("campaign").with("patience", patienceNanos)).thenApply(Campaigned::of);
    }

    /** Begins to campaign until it is elected, once. */
    public void startCampaign() {
        unattended(Orders.to("campaign"));
    }

    /** Begins to stand: it campaigns, leads until that is over, and campaigns again, until it is told to leave. */
    public void stand() {
        leaving = false;
        unattended(Orders.to("stand"));
    }

    /** If it fails, that is noise; but not if it was told to leave, or its process was killed. */
    private void unattended(Message order) {
        ask(order)
                .whenComplete((done, failed) -> {
                    if (failed != null && !orders.isGone() && !leaving) {
                        cues.noise(order.text(Message.DO) + " failed: " + failed.getMessage());
                    }
                })
                .exceptionally(failed -> order);
    }

    /** {@return done when it has ended standing, and resigned} */
    public CompletableFuture<Void> leave() {
        leaving = true;
        return ask(Orders.to("leave")).thenApply(done -> null);
    }

    /** {@return how long it took to resign, in nanoseconds} */
    public CompletableFuture<Long> resign() {
        return ask(Orders.to("resign")).thenApply(answer -> answer.number("took"));
    }

    /** {@return what the lease answered while it was resigned} */
    public CompletableFuture<Raced> race() {
        return ask(Orders.to("race")).thenApply(Raced::of);
    }

    /**
     * Resigns and closes: from several threads, several times, or interrupted.
     *
     * @param interrupted whether the thread is interrupted when it calls
     * @return what became of that
     */
    public CompletableFuture<Ended> endings(boolean interrupted) {
        return ask(Orders.to("endings").with("interrupted", interrupted)).thenApply(Ended::of);
    }

    /**
     * Campaigns beside its own campaign or lease, with the same elector.
     *
     * @param patience for how long at most, each time
     * @return what became of that
     */
    public CompletableFuture<SecondTry> second(Duration patience) {
        return ask(Orders.to("second").with("patience", patience.toNanos())).thenApply(SecondTry::of);
    }

    /**
     * Leads many elections at once, resigns half of them, and has them led by another in the same process.
     *
     * @param part whose election is the beginning of all names
     * @param names the rest of each name
     * @return what happened to an election that should not have
     */
    public CompletableFuture<List<String>> neighbours(Part part, List<String> names) {
        Message order =
                part.message().with(Message.DO, "neighbours").with("names", String.join(Neighbours.SEPARATOR, names));
        return ask(order).thenApply(answer -> answer.text("complaints").lines().toList());
    }

    /** {@return what its newest lease says of itself} */
    public LeaseSays lease() {
        return LeaseSays.of(demand(Orders.to("lease")));
    }

    /**
     * Prepares writes and questions; they are sent as soon as it notices that it was paused. Returns when all is prepared.
     *
     * @param count how many of each
     * @return what became of them
     */
    public CompletableFuture<AfterPause> burst(int count) {
        long before = cues.count(Cues.PREPARED);
        CompletableFuture<Message> answer = ask(Orders.to("burst").with("count", (long) count));
        long begun = System.nanoTime();
        while (cues.count(Cues.PREPARED) == before && !answer.isDone()) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(Orders.SECONDS_TO_ANSWER)) {
                throw new PlayFailure(
                        name + " did not prepare " + count + " writes in " + Orders.SECONDS_TO_ANSWER + " s");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return answer.thenApply(AfterPause::of);
    }

    /** {@return how long it took to close its elector and its connection, in nanoseconds} */
    public CompletableFuture<Long> shut() {
        leaving = true;
        return ask(Orders.to("close")).thenApply(answer -> answer.number("took"));
    }

    /**
     * Connects, campaigns, resigns and closes, again and again.
     *
     * @param part in which election
     * @param count how many times
     * @return done when that is done
     */
    public CompletableFuture<Void> cycles(Part part, int count) {
        Message order = part.message().with(Message.DO, "cycles").with("count", (long) count);
        return ask(order).thenApply(done -> null);
    }

    /** {@return what is in its process now: threads by name, objects of the implementation by class, bytes} */
    public Inventory census() {
        return Inventory.of(demand(Orders.to("census")));
    }

    /** {@return the token of the lease that it leads with, as far as the director was told} */
    public OptionalLong leads() {
        return cues.leads();
    }

    /**
     * Tells whether it still leads with a certain lease, as far as the director was told.
     *
     * @param token the lease's token
     * @return whether it does
     */
    public boolean leads(long token) {
        return leads().equals(OptionalLong.of(token));
    }

    /** {@return all tokens it was elected with, in order} */
    public List<Long> tokens() {
        return cues.numbers(Cues.ELECTED, Cues.TOKEN);
    }

    /** {@return the token of the leader that it was told of last, as an observer; empty for nobody} */
    public OptionalLong sees() {
        return cues.sees();
    }

    /**
     * Tells whether this leader is the one that it was told of last, as an observer.
     *
     * @param token the leader's token
     * @return whether it is
     */
    public boolean sees(long token) {
        return sees().equals(OptionalLong.of(token));
    }

    /** {@return the tokens of all leaders that it was told of, as an observer, in order; 0 for nobody} */
    public List<Long> seen() {
        return cues.numbers(Cues.SEES, Cues.TOKEN);
    }

    /**
     * Asks when its newest lease was last found held, by the clock of its process.
     *
     * @return when that question was asked, or nothing if it never was
     */
    public OptionalLong lastHeld() {
        Message answer = demand(Orders.to("last-held"));
        return answer.has("at") ? OptionalLong.of(answer.number("at")) : OptionalLong.empty();
    }

    /** {@return what its listener was told of terms, in the order in which it was told} */
    public List<Told> told() {
        return cues.told();
    }

    /** {@return how it noticed pauses: the time it missed, in nanoseconds, each time} */
    public List<Long> missed() {
        return cues.numbers(Cues.MISSED, "nanos");
    }

    /** {@return what nobody caught, and errors that were logged} */
    public List<String> noise() {
        return cues.noise();
    }

    /**
     * Tells when the director heard that the application was told of the loss of a lease.
     *
     * @param token the lease's token
     * @return the reading of the clock, or nothing yet
     */
    public OptionalLong toldLost(long token) {
        return cues.toldLost(token);
    }

    /**
     * Compares its clock with the director's.
     *
     * @param director who writes the result into the history
     * @return what was found
     */
    public Clock compareClocks(String director) {
        long begun = System.nanoTime();
        List<ClockBounds.Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < EXCHANGES; i++) {
            long asked = System.nanoTime();
            long told = demand(Orders.to("clock")).number("told");
            exchanges.add(new ClockBounds.Exchange(asked, told, System.nanoTime()));
        }
        return new Clock(0, director, name, ClockBounds.of(exchanges), new Bracket(begun, System.nanoTime()));
    }

    /** Stops its process, in the middle of whatever it does. */
    public void pause() {
        process().signal("STOP");
    }

    /** Ends a pause. */
    public void resume() {
        process().signal("CONT");
    }

    /** Kills its process. */
    public void kill() {
        process().signal("KILL");
    }

    /** {@return whether its process is gone} */
    public boolean isGone() {
        return orders.isGone();
    }

    private ProcessChannel process() {
        if (channel instanceof ProcessChannel process) {
            return process;
        }
        throw new IllegalStateException(name + " plays in this process, which can't be stopped or killed alone");
    }

    /** Ends it as it is, without a farewell. */
    @Override
    public void close() {
        channel.close();
    }
}
