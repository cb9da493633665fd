package io.incumbent.file;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Writes against others, as fast as it can, and says what it does: before it tries, and when it knows. */
final class Contest {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Contest() {}

    /** Tries a number of changes; each line is {@code tried expected next}, {@code applied next} or {@code seen one}. */
    static void write(Register register, String name, String by, int tries, Consumer<String> said) {
        for (int i = 0; i < tries; i++) {
            Snapshot current = read(register, name);
            String next = by + "." + i;
            said.accept("seen " + shown(current));
            said.accept("tried " + shown(current) + " " + next);
            if (change(register, name, current, next) instanceof Outcome.Applied) {
                said.accept("applied " + next);
            }
        }
    }

    /** All at once in this process, each thread with the register that is its own. */
    static Chain run(List<Register> registers, String name, int tries) throws InterruptedException {
        Chain chain = new Chain();
        List<Thread> threads = IntStream.range(0, registers.size())
                .mapToObj(i ->
                        new Thread(() -> writeOrSay(registers.get(i), name, "w" + i, tries, line -> note(chain, line))))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return chain;
    }

    private static void writeOrSay(Register register, String name, String by, int tries, Consumer<String> said) {
        try {
            write(register, name, by, tries, said);
        } catch (CompletionException failure) {
            said.accept("failed " + failure.getMessage());
        }
    }

    static void note(Chain chain, String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "tried" -> chain.tried(words[1], words[2]);
            case "applied" -> chain.applied(words[1]);
            case "failed" -> chain.failed(line);
            case "seen" -> chain.seen(words[1]);
            default -> throw new IllegalArgumentException(line);
        }
    }

    static Snapshot read(Register register, String name) {
        return register.read(name, PATIENCE).toCompletableFuture().join();
    }

    static Outcome change(Register register, String name, Snapshot expected, String next) {
        return register.compareAndSet(new Change(name, expected, next), PATIENCE)
                .toCompletableFuture()
                .join();
    }

    /** Changes, and must succeed. */
    static Snapshot write(Register register, String name, String next) {
        Outcome outcome = change(register, name, read(register, name), next);
        if (outcome instanceof Outcome.Applied applied) {
            return applied.written();
        }
        throw new AssertionError(next + " was not applied but " + outcome);
    }

    /** Why a request failed. */
    static Throwable failure(Runnable request) {
        try {
            request.run();
        } catch (CompletionException failure) {
            return Objects.requireNonNull(failure.getCause());
        }
        throw new AssertionError("it did not fail");
    }

    static String shown(Snapshot snapshot) {
        String record = snapshot.record();
        return record == null ? Chain.ABSENT : record;
    }
}
