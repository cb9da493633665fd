package io.incumbent.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The only creator of threads. One loop, a few for callbacks, and one for each leader task that runs; all of them daemons
 * with speaking names, none kept when the elections are closed.
 */
final class EngineThreads {

    private static final long KEEP_ALIVE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor loop = new ScheduledThreadPoolExecutor(1, named("incumbent-loop"));
    private final CallbackPool callbacks = new CallbackPool(few(named("incumbent-callback")), loop);
    private final ExecutorService tasks = Executors.newCachedThreadPool(named("incumbent-task"));

    ScheduledThreadPoolExecutor loop() {
        return loop;
    }

    Executor callbacks() {
        return callbacks;
    }

    Executor tasks() {
        return tasks;
    }

    /** What was handed over before still runs; a leader task that ignores its interrupt keeps its thread. */
    void shutDown() {
        callbacks.shutDown();
        tasks.shutdown();
    }

    private static ThreadPoolExecutor few(ThreadFactory threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                CallbackPool.USUAL,
                CallbackPool.USUAL,
                KEEP_ALIVE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threads);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            // A pool outlives the application that happened to make its first thread.
            thread.setContextClassLoader(EngineThreads.class.getClassLoader());
            return thread;
        };
    }
}
