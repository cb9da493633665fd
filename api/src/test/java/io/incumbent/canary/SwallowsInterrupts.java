package io.incumbent.canary;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Forgets that somebody wanted its thread to stop. */
public final class SwallowsInterrupts {

    boolean inMethod(BlockingQueue<Integer> queue) {
        try {
            return queue.offer(1, 1, TimeUnit.SECONDS);
        } catch (InterruptedException swallowed) {
            return false;
        }
    }

    @SuppressWarnings("ReturnValueIgnored")
    Runnable inLambda(BlockingQueue<Integer> queue) {
        return () -> {
            try {
                queue.offer(1, 1, TimeUnit.SECONDS);
            } catch (InterruptedException swallowed) {
                // Nothing, which is the mistake.
            }
        };
    }
}
