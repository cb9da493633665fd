package io.incumbent.tck.actor;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Clock;
import io.incumbent.tck.history.ClockBounds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A candidate or observer, seen by whoever directs the run: is told what to do, and tells what it was told and did.
 *
 * <p>Safe for use by many threads.
 */
public final class Actor implements AutoCloseable {

    private static final int EXCHANGES = 64;
    private static final long SECONDS_TO_ANSWER = 30;

    private final String name;
    private final Channel channel;
    private final AtomicLong orders = new AtomicLong();
    private final Map<Long, CompletableFuture<Message>> waiting = new ConcurrentHashMap<>();
    private final List<Cue> cues = new CopyOnWriteArrayList<>();
    private volatile boolean gone;
    private volatile boolean leaving;

    /** Something that an actor told unasked, and when the director heard of it. */
    private record Cue(Message message, long heardAt) {}

    private Actor(String name, Path folder, boolean forked) {
        this.name = name;
        this.channel =
                forked ? new ProcessChannel(folder, name, this::heard) : new LocalChannel(folder, name, this::heard);
    }

    /**
     * Makes an actor that plays in this process.
     *
     * @param name its name, which is its candidate id too
     * @param folder where its history goes
     * @return the actor
     */
    public static Actor here(String name, Path folder) {
        return new Actor(name, folder, false);
    }

    /**
     * Makes an actor that plays in a process of its own, which can be stopped and killed.
     *
     * @param name its name, which is its candidate id too
     * @param folder where its history goes
     * @return the actor
     */
    public static Actor forked(String name, Path folder) {
        return new Actor(name, folder, true);
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
            CompletableFuture<Message> order = waiting.remove(message.number(Message.ID));
            if (order != null) {
                answer(order, message);
            }
        } else {
            cues.add(new Cue(message, System.nanoTime()));
            if (message.text(Message.CUE).equals("gone")) {
                gone();
            }
        }
    }

    private static void answer(CompletableFuture<Message> order, Message message) {
        if (message.has(Message.FAILED)) {
            order.completeExceptionally(new PlayFailure(message.text(Message.FAILED)));
        } else {
            order.complete(message);
        }
    }

    private void gone() {
        gone = true;
        waiting.values()
                .forEach(order -> order.completeExceptionally(new PlayFailure("process of " + name + " is gone")));
    }

    private CompletableFuture<Message> ask(Message order) {
        long id = orders.incrementAndGet();
        CompletableFuture<Message> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        if (gone) {
            gone();
        } else {
            channel.send(order.with(Message.ID, id));
        }
        return answer;
    }

    private Message demand(Message order) {
        try {
            return ask(order).get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new PlayFailure(name + " did not answer in " + SECONDS_TO_ANSWER + " s: " + order.line());
        } catch (ExecutionException failed) {
            throw new PlayFailure(name + ": " + why(failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlayFailure(name + ": interrupted while it was asked " + order.line());
        }
    }

    private static String why(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return cause == null ? failed.toString() : String.valueOf(cause.getMessage());
    }

    private static Message order(String what) {
        return Message.of(Message.DO, what);
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
        demand(order("observe"));
    }

    /** {@return the token, once it is elected} */
    public CompletableFuture<Long> campaign() {
        return ask(order("campaign")).thenApply(answer -> answer.number("token"));
    }

    /**
     * Campaigns, for a while.
     *
     * @param patienceNanos for how long at most
     * @return how long that took it, and the token if it was elected
     */
    public CompletableFuture<Campaigned> campaign(long patienceNanos) {
        return ask(order("campaign").with("patience", patienceNanos)).thenApply(Campaigned::of);
    }

    /**
     * What became of a campaign.
     *
     * @param tookNanos how long it took
     * @param token the token, if it was elected
     */
    public record Campaigned(long tookNanos, OptionalLong token) {
        private static Campaigned of(Message answer) {
            OptionalLong token = answer.has("token") ? OptionalLong.of(answer.number("token")) : OptionalLong.empty();
            return new Campaigned(answer.number("took"), token);
        }
    }

    /** Begins to campaign until it is elected, once. */
    public void startCampaign() {
        unattended(order("campaign"));
    }

    /** Begins to stand: it campaigns, leads until that is over, and campaigns again, until it is told to leave. */
    public void stand() {
        unattended(order("stand"));
    }

    /** If it fails, that is noise; but not if it was told to leave, or its process was killed. */
    private void unattended(Message order) {
        ask(order)
                .whenComplete((done, failed) -> {
                    if (failed != null && !gone && !leaving) {
                        cues.add(new Cue(
                                Message.of(Message.CUE, "noise").with("text", "" + failed.getMessage()),
                                System.nanoTime()));
                    }
                })
                .exceptionally(failed -> order);
    }

    /** {@return done when it has ended standing, and resigned} */
    public CompletableFuture<Void> leave() {
        leaving = true;
        return ask(order("leave")).thenApply(done -> null);
    }

    /** {@return how long it took to resign, in nanoseconds} */
    public CompletableFuture<Long> resign() {
        return ask(order("resign")).thenApply(answer -> answer.number("took"));
    }

    /**
     * Prepares writes and questions; they are sent as soon as it notices that it was paused. Returns when all is prepared.
     *
     * @param count how many of each
     * @return what became of them
     */
    public CompletableFuture<AfterPause> burst(int count) {
        CompletableFuture<Message> answer = ask(order("burst").with("count", (long) count));
        long begun = System.nanoTime();
        while (cues("prepared").isEmpty() && !answer.isDone()) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(SECONDS_TO_ANSWER)) {
                throw new PlayFailure(name + " did not prepare " + count + " writes in " + SECONDS_TO_ANSWER + " s");
            }
            LockSupport.parkNanos(1_000_000);
        }
        return answer.thenApply(
                done -> new AfterPause(done.number("missed"), done.number("held"), done.number("accepted")));
    }

    /**
     * What a process did after it was paused.
     *
     * @param missedNanos how much time it missed
     * @param held how many questions were answered with yes
     * @param accepted how many writes were accepted
     */
    public record AfterPause(long missedNanos, long held, long accepted) {}

    /** {@return how long it took to close its elector and its connection, in nanoseconds} */
    public CompletableFuture<Long> shut() {
        return ask(order("close")).thenApply(answer -> answer.number("took"));
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
        Message answer = demand(order("census"));
        return new Inventory(counts(answer, "threads"), counts(answer, "objects"), answer.number("bytes"));
    }

    /**
     * What is in a process.
     *
     * @param threads how many there are of each name
     * @param objects how many there are of each class
     * @param bytes the size of all objects
     */
    public record Inventory(Map<String, Long> threads, Map<String, Long> objects, long bytes) {}

    private static Map<String, Long> counts(Message answer, String name) {
        Map<String, Long> counts = new TreeMap<>();
        answer.typed(name, Map.class)
                .ifPresent(map -> ((Map<?, ?>) map).forEach((key, value) -> counts.put("" + key, (Long) value)));
        return counts;
    }

    /** {@return the token of the lease that it leads with, as far as the director was told} */
    public OptionalLong leads() {
        OptionalLong token = OptionalLong.empty();
        for (Cue cue : cues) {
            String what = cue.message.text(Message.CUE);
            if (what.equals("elected")) {
                token = OptionalLong.of(cue.message.number("token"));
            } else if (what.equals("lost") && token.isPresent() && token.getAsLong() == cue.message.number("token")) {
                token = OptionalLong.empty();
            }
        }
        return token;
    }

    /** {@return all tokens it was elected with, in order} */
    public List<Long> tokens() {
        return cues("elected").stream().map(cue -> cue.message.number("token")).toList();
    }

    /** {@return how it noticed pauses: the time it missed, in nanoseconds, each time} */
    public List<Long> missed() {
        return cues("missed").stream().map(cue -> cue.message.number("nanos")).toList();
    }

    /** {@return what nobody caught, and errors that were logged} */
    public List<String> noise() {
        return cues("noise").stream().map(cue -> cue.message.text("text")).toList();
    }

    /**
     * Tells when the director heard that the application was told of the loss of a lease.
     *
     * @param token the lease's token
     * @return the reading of the clock, or nothing yet
     */
    public OptionalLong toldLost(long token) {
        return cues("told-lost").stream()
                .filter(cue -> cue.message.number("token") == token)
                .mapToLong(cue -> cue.heardAt)
                .findFirst();
    }

    private List<Cue> cues(String what) {
        return cues.stream()
                .filter(cue -> cue.message.text(Message.CUE).equals(what))
                .toList();
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
            long told = demand(order("clock")).number("told");
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
        return gone;
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
