package io.incumbent.tck.actor;

import io.incumbent.ElectionException;
import io.incumbent.tck.history.Event;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does what it is told, in whichever process it is: each order on a thread of its own, answered when it is done. */
final class Player implements AutoCloseable {

    /** What an order does; what it returns is the answer. */
    private interface Deed {
        Message perform(Message order) throws Exception;
    }

    private final String name;
    private final Consumer<? super Event> history;
    private final Consumer<Message> toDirector;
    private final ExecutorService threads;
    private final Map<String, Deed> deeds;
    private volatile @Nullable Role role;

    Player(String name, Consumer<? super Event> history, Consumer<Message> toDirector) {
        this.name = name;
        this.history = history;
        this.toDirector = toDirector;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "incumbent-tck-player " + name);
            thread.setDaemon(true);
            return thread;
        });
        this.deeds = new ConcurrentHashMap<>(Map.of(
                "open", this::open,
                "observe", order -> role().observe(),
                "campaign", order -> role().campaign(order),
                "stand", order -> role().stand(),
                "leave", order -> role().leave(),
                "resign", order -> role().resign(),
                "burst", order -> role().burst(order),
                "close", order -> role().close()));
        deeds.put("lease", order -> role().lease());
        deeds.put("race", order -> role().race());
        deeds.put("endings", order -> role().endings(order));
        deeds.put("second", order -> role().second(order));
        deeds.put("neighbours", order -> Neighbours.play(Part.of(order), name, order));
        deeds.put("clock", order -> Message.of("told", System.nanoTime()));
        deeds.put("last-held", order -> role().lastHeld());
        deeds.put("cycles", order -> Cycles.play(Part.of(order), name, (int) order.number("count")));
        deeds.put("census", order -> Census.take());
    }

    /** Begins to do something; returns at once. */
    void perform(Message order) {
        threads.execute(() -> reply(order, outcome(order)));
    }

    private void reply(Message order, Message answer) {
        toDirector.accept(answer.with(Message.ID, order.number(Message.ID)));
    }

    private Message outcome(Message order) {
        try {
            Deed deed = deeds.get(order.text(Message.DO));
            if (deed == null) {
                return Message.of(Message.FAILED, "nobody knows how to do that: " + order.line());
            }
            return deed.perform(order);
        } catch (InterruptedException interrupted) {
            return Message.of(Message.FAILED, "interrupted");
        } catch (ElectionException | ExecutionException | TimeoutException | CompletionException refused) {
            return Message.of(Message.FAILED, refused.toString());
        } catch (Exception | AssertionError broken) {
            return Message.of(Message.FAILED, "unexpectedly " + broken);
        }
    }

    private Message open(Message order) throws Exception {
        role = new Role(name, Part.of(order), history, toDirector);
        return Message.of("done", true);
    }

    private Role role() {
        Role opened = role;
        if (opened == null) {
            throw new IllegalStateException(name + " has no part yet");
        }
        return opened;
    }

    /** Ends everything at once; whoever wants to leave in peace is told so before. */
    @Override
    public void close() {
        threads.shutdownNow();
        Role opened = role;
        if (opened != null) {
            opened.abandon();
        }
    }
}
