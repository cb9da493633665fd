package io.incumbent.tck.register;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Several threads that do something at the same time. */
final class Crowd {

    private Crowd() {}

    /** Runs something once per thread, numbered from zero, all beginning together; gives what each returned. */
    static <T> List<T> of(int size, Bench bench, IntFunction<T> task) {
        CyclicBarrier together = new CyclicBarrier(size);
        List<FutureTask<T>> running = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = i;
            FutureTask<T> one = new FutureTask<>(() -> {
                together.await();
                return task.apply(number);
            });
            running.add(one);
            Thread thread = new Thread(one, "tck-crowd-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        return running.stream().map(one -> result(one, bench)).toList();
    }

    private static <T> T result(FutureTask<T> task, Bench bench) {
        try {
            return task.get(10 * bench.timing().within().toNanos(), TimeUnit.NANOSECONDS);
        } catch (Exception failure) {
            Throwable cause = failure.getCause();
            throw cause instanceof AssertionError broken
                    ? broken
                    : new AssertionError("one of several threads failed: " + failure, failure);
        }
    }
}
