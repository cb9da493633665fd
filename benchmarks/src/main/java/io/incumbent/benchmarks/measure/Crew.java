package io.incumbent.benchmarks.measure;

import io.incumbent.benchmarks.mishap.Mishap;
import io.incumbent.benchmarks.process.ContenderProcess;
import io.incumbent.benchmarks.process.Message;
import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.roster.Entry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The contenders on one service, each in its process. Those that fail are remarked, and the others go on. */
public final class Crew implements AutoCloseable {

    private static final int TOO_OFTEN = 5;

    private final Map<Entry, ContenderProcess> processes = new LinkedHashMap<>();
    private final Map<Entry, Integer> failures = new LinkedHashMap<>();
    private final Results results;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * With nobody.
     *
     * @param results where failures are remarked
     */
    public Crew(Results results) {
        this.results = results;
    }

    /**
     * Takes somebody in.
     *
     * @param entry who
     * @param process where
     */
    public void add(Entry entry, ContenderProcess process) {
        processes.put(entry, process);
    }

    /**
     * Sends somebody home.
     *
     * @param entry who
     */
    public void dismiss(Entry entry) {
        ContenderProcess process = processes.remove(entry);
        if (process != null) {
            process.close();
        }
    }

    /**
     * Sends those home who have failed, and takes them in again, each in a process anew: what went wrong in one measurement is no
     * reason to know nothing of the others.
     *
     * @param newcomers starts their processes
     * @throws IOException if one can't be started
     * @throws InterruptedException if this thread is interrupted
     */
    public void renew(Newcomers newcomers) throws IOException, InterruptedException {
        for (Map.Entry<Entry, ContenderProcess> one : List.copyOf(processes.entrySet())) {
            Entry entry = one.getKey();
            if (failures.remove(entry) == null) {
                continue;
            }
            one.getValue().close();
            results.remark(entry.service().title() + " " + entry.name() + " goes on in a process anew.");
            newcomers.start(entry);
        }
    }

    /** Starts the process of a contender, and adds it to the crew. */
    public interface Newcomers {

        /**
         * Starts it.
         *
         * @param entry whose
         * @throws IOException if it can't be started
         * @throws InterruptedException if this thread is interrupted
         */
        void start(Entry entry) throws IOException, InterruptedException;
    }

    /** {@return how a remark about everybody begins: with the service} */
    String where() {
        return where(all());
    }

    static String where(List<Entry> entries) {
        return entries.stream()
                .findFirst()
                .map(entry -> entry.service().title() + ", ")
                .orElse("");
    }

    /** {@return everybody, working or not} */
    List<Entry> all() {
        return List.copyOf(processes.keySet());
    }

    /** {@return those who can wait for the office} */
    List<Entry> whoWait() {
        return all().stream().filter(Entry::waits).toList();
    }

    /**
     * Orders who is next, so that nobody always comes after the same other.
     *
     * @param round its number
     * @return everybody, working or not
     */
    List<Entry> inRound(int round) {
        List<Entry> entries = new ArrayList<>(processes.keySet());
        if (!entries.isEmpty()) {
            Collections.rotate(entries, -(round % entries.size()));
        }
        return entries;
    }

    /**
     * Gives an order.
     *
     * @param entry to whom
     * @param order what to do
     * @param patience how long to wait; then the contender is given up
     * @return the answer; empty if there is none
     * @throws InterruptedException if this thread is interrupted
     */
    public Optional<Message> ask(Entry entry, Message order, Duration patience) throws InterruptedException {
        return Optional.ofNullable(askAll(Map.of(entry, order), patience).get(entry));
    }

    /**
     * Gives an order to each, all at the same time.
     *
     * @param orders what to do, and who
     * @param patience how long to wait; then a contender is given up
     * @return the answers of those who gave one
     * @throws InterruptedException if this thread is interrupted
     */
    Map<Entry, Message> askAll(Map<Entry, Message> orders, Duration patience) throws InterruptedException {
        Map<Entry, Future<Message>> asked = new LinkedHashMap<>();
        orders.forEach((entry, order) -> {
            ContenderProcess process = processes.get(entry);
            if (process != null && process.isAlive() && failures.getOrDefault(entry, 0) < TOO_OFTEN) {
                asked.put(entry, threads.submit(() -> process.ask(order, patience)));
            }
        });
        Map<Entry, Message> answers = new LinkedHashMap<>();
        for (Map.Entry<Entry, Future<Message>> one : asked.entrySet()) {
            answer(one.getKey(), one.getValue()).ifPresent(answer -> answers.put(one.getKey(), answer));
        }
        return answers;
    }

    /**
     * Stops somebody's process for a while.
     *
     * @param entry whose
     * @param lasts for how long
     * @throws IOException if signals can't be sent
     * @throws InterruptedException if this thread is interrupted; the process goes on
     */
    void freeze(Entry entry, Duration lasts) throws IOException, InterruptedException {
        ContenderProcess process = processes.get(entry);
        if (process == null || !process.isAlive()) {
            throw new IOException(entry.name() + " has no process that could be stopped");
        }
        process.signal("STOP");
        try {
            Thread.sleep(lasts.toMillis());
        } finally {
            process.signal("CONT");
        }
    }

    /** Has something happen at that time, by the clock that all processes of a Linux host share. */
    Future<?> at(long nanos, Mishap mishap) {
        return threads.submit(() -> {
            TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
            mishap.happen();
            return true;
        });
    }

    private Optional<Message> answer(Entry entry, Future<Message> asked) throws InterruptedException {
        try {
            return Optional.of(asked.get());
        } catch (ExecutionException failure) {
            failures.merge(entry, 1, Integer::sum);
            results.remark(String.valueOf(failure.getCause()).replaceFirst("^.*ContenderFailure: ", ""));
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        processes.values().forEach(ContenderProcess::close);
    }
}
