package io.incumbent.tck.actor;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Orders that were given to an actor and not answered yet. Safe for use by many threads. */
final class Orders {

    static final long SECONDS_TO_ANSWER = 30;

    private final String actor;
    private final AtomicLong given = new AtomicLong();
    private final Map<Long, CompletableFuture<Message>> waiting = new ConcurrentHashMap<>();
    private volatile boolean gone;

    Orders(String actor) {
        this.actor = actor;
    }

    static Message to(String what) {
        return Message.of(Message.DO, what);
    }

    CompletableFuture<Message> give(Message order, Consumer<Message> channel) {
        long id = given.incrementAndGet();
        CompletableFuture<Message> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        if (gone) {
            gone();
        } else {
            channel.accept(order.with(Message.ID, id));
        }
        return answer;
    }

    void answered(Message answer) {
        CompletableFuture<Message> order = waiting.remove(answer.number(Message.ID));
        if (order == null) {
            return;
        }
        if (answer.has(Message.FAILED)) {
            order.completeExceptionally(new PlayFailure(actor + ": " + answer.text(Message.FAILED)));
        } else {
            order.complete(answer);
        }
    }

    /** Nobody will answer any more. */
    void gone() {
        gone = true;
        waiting.values()
                .forEach(order -> order.completeExceptionally(new PlayFailure("the process of " + actor + " is gone")));
    }

    boolean isGone() {
        return gone;
    }

    /** Waits for what must be answered soon. */
    Message demand(Message order, Consumer<Message> channel) {
        try {
            return give(order, channel).get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new PlayFailure(actor + " did not answer in " + SECONDS_TO_ANSWER + " s: " + order.line());
        } catch (ExecutionException failed) {
            throw new PlayFailure(String.valueOf(failed.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlayFailure(actor + ": interrupted while it was asked " + order.line());
        }
    }
}
