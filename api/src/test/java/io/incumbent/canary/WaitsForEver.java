package io.incumbent.canary;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits without an end, in many ways. */
public final class WaitsForEver {

    int join(CompletableFuture<Integer> future) {
        return future.join();
    }

    int get(Future<Integer> future) throws InterruptedException, ExecutionException {
        return future.get();
    }

    void await(CountDownLatch latch) throws InterruptedException {
        latch.await();
    }

    int take(BlockingQueue<Integer> queue) throws InterruptedException {
        return queue.take();
    }
}
