package io.incumbent.tck.script;

import io.incumbent.tck.server.Server;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Asks a server for signs of life, one question at a time, each of which may take until a pause is over. For one thread. */
final class Probe implements AutoCloseable {

    private final Optional<BooleanSupplier> question;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "incumbent-tck-probe");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<Boolean> answer = CompletableFuture.completedFuture(false);

    Probe(Server server) {
        question = server.signOfLife();
    }

    /** {@return whether it was asked: not while the last question is open, and not if there is no way to ask} */
    boolean ask() {
        if (question.isEmpty() || !answer.isDone()) {
            return false;
        }
        answer = CompletableFuture.supplyAsync(question.get()::getAsBoolean, asking)
                .exceptionally(failure -> false);
        return true;
    }

    /** {@return whether there is a sign of life by now} */
    boolean isAnswered() {
        return answer.getNow(false);
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
