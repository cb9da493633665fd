package io.incumbent.canary;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Makes threads, or borrows those that all the process shares, in many ways. */
public final class MakesThreads {

    Thread thread() {
        return new Thread(() -> {});
    }

    ExecutorService pool() {
        return Executors.newCachedThreadPool();
    }

    ForkJoinPool common() {
        return ForkJoinPool.commonPool();
    }

    CompletableFuture<Void> async() {
        return CompletableFuture.supplyAsync(() -> 1).thenRunAsync(() -> {}).orTimeout(1, TimeUnit.SECONDS);
    }

    long parallel() {
        return List.of(1).parallelStream().count();
    }
}
