package io.incumbent.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that begin at the same moment; the first failure of any of them is the test's. */
final class Crowd {

    private Crowd() {}

    /** What each member does; its number is from 0 to {@code size - 1}. */
    interface Member<T> {
        T act(int number) throws Exception;
    }

    static <T> List<T> of(int size, Member<T> member) throws Exception {
        CyclicBarrier start = new CyclicBarrier(size);
        List<Callable<T>> calls = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = i;
            calls.add(() -> {
                start.await(10, TimeUnit.SECONDS);
                return member.act(number);
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls, 30, TimeUnit.SECONDS)) {
                results.add(result.get(0, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
