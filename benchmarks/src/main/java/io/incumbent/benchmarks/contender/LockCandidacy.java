package io.incumbent.benchmarks.contender;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A lock used as an office: whoever holds it leads. Some belong to the thread that took them, so one thread does all that
 * is done with it. The order of the end is the caller's, and here it is the right one: first the work stops, then the lock
 * is given back.
 */
public final class LockCandidacy implements Candidacy {

    private static final long SECONDS = 30;
    private static final long MILLIS_TO_REST = 100;

    private final BlockingLock lock;
    private final Witness witness;
    private final LinkedBlockingQueue<Runnable> questions = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile boolean acquired;
    private volatile boolean leaving;
    private volatile @Nullable Thread thread;

    private LockCandidacy(BlockingLock lock, Witness witness) {
        this.lock = lock;
        this.witness = witness;
    }

    /**
     * Begins to wait for a lock.
     *
     * @param threads where its thread comes from
     * @param lock which lock
     * @param witness is told of everything
     * @return the candidacy
     */
    public static LockCandidacy begin(ExecutorService threads, BlockingLock lock, Witness witness) {
        LockCandidacy candidacy = new LockCandidacy(lock, witness);
        threads.execute(candidacy::run);
        return candidacy;
    }

    private void run() {
        thread = Thread.currentThread();
        try {
            witness.asked();
            long token = acquired();
            if (!leaving) {
                lead(token);
            }
            lock.release();
            witness.left();
            over.complete(null);
        } catch (Exception failure) {
            acquired = false;
            over.completeExceptionally(failure);
        }
    }

    /** Who fails while he waits begins to wait again, as an application would. */
    private long acquired() throws Exception {
        for (; ; ) {
            try {
                return lock.acquire();
            } catch (RuntimeException | ExecutionException failure) {
                if (leaving) {
                    throw failure;
                }
                System.err.println("waiting failed and is begun again: " + failure);
                Thread.sleep(MILLIS_TO_REST);
            }
        }
    }

    private void lead(long token) throws InterruptedException {
        acquired = true;
        witness.started(token);
        while (!leaving) {
            questions.take().run();
        }
        acquired = false;
        witness.leaving();
        witness.stopped();
    }

    @Override
    public boolean leads() {
        if (!acquired) {
            return false;
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        questions.add(() -> answer.complete(isHeld()));
        // Nobody answers any more if it leaves just now.
        return answer.applyToEither(over.handle((done, failure) -> false), held -> held)
                .join();
    }

    /** Who gets no answer must not act. */
    private boolean isHeld() {
        try {
            return lock.isHeld();
        } catch (RuntimeException unknown) {
            return false;
        }
    }

    /** Who waits is interrupted, and gives up then or as soon as it has the lock. */
    @Override
    public void leave() throws Exception {
        boolean held = acquired;
        leaving = true;
        questions.add(() -> {});
        if (held) {
            awaitEnd();
        } else {
            interrupt();
        }
    }

    private void interrupt() {
        Thread waiting = thread;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private void awaitEnd() throws Exception {
        try {
            over.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the lock was not given back: " + failure.getCause(), failure);
        } catch (TimeoutException stuck) {
            throw new IllegalStateException("the lock was not given back within " + SECONDS + " s", stuck);
        }
    }
}
