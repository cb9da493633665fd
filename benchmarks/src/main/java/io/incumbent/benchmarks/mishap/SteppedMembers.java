package io.incumbent.benchmarks.mishap;

import io.incumbent.benchmarks.judged.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Three members of Hazelcast, each with a clock that can be set: it is made by a class that their class path has. */
final class SteppedMembers implements Mishap {

    static final String CLOCK = "io.incumbent.benchmarks.peers.hazelcast.SteppedClock";
    static final String MEMBER = "io.incumbent.benchmarks.peers.hazelcast.SteppedMember";

    private static final int COUNT = 3;
    private static final Duration STEP = Duration.ofMinutes(1);
    /** Members look once a second, and renew every five: see SteppedMember. */
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(1_500);

    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration TO_STEP = Duration.ofSeconds(10);

    private final List<ServerProcess> processes = new ArrayList<>();
    private final List<Integer> ports;

    private SteppedMembers(List<Integer> ports) {
        this.ports = ports;
    }

    static SteppedMembers start(String classPath, Path folder) throws IOException, InterruptedException {
        SteppedMembers members = new SteppedMembers(ServerProcess.freePorts(COUNT));
        try {
            members.begin(classPath, Files.createDirectories(folder));
            return members;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            members.close();
            throw failure;
        }
    }

    private void begin(String classPath, Path folder) throws IOException, InterruptedException {
        String all = ports.stream().map(String::valueOf).collect(Collectors.joining(" "));
        for (int port : ports) {
            List<String> command = new ArrayList<>(List.of("-Dcom.hazelcast.clock.impl=" + CLOCK, MEMBER));
            command.addAll(List.of((port + " " + all).split(" ")));
            processes.add(ServerProcess.start(classPath, command, Files.createTempFile(folder, "hazelcast-", ".log")));
        }
        for (ServerProcess process : processes) {
            process.awaitLine("serves", 1, TO_START);
        }
    }

    @Override
    public Situation situation() {
        return Situation.CLOCK;
    }

    @Override
    public List<String> servers() {
        return ports.stream().map(port -> "127.0.0.1:" + port).toList();
    }

    /**
     * Twice, with a look of the members at their clocks in between: what was renewed after one step and before the next look
     * outlives that step, but nothing is renewed so soon again.
     */
    @Override
    public void happen() throws IOException {
        try {
            step(1);
            Thread.sleep(BETWEEN_STEPS.toMillis());
            step(2);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while clocks were set", interrupted);
        }
    }

    private void step(int number) throws IOException, InterruptedException {
        for (ServerProcess process : processes) {
            process.tell(Long.toString(STEP.multipliedBy(number).toMillis()));
        }
        for (ServerProcess process : processes) {
            process.awaitLine("stepped", number, TO_STEP);
        }
    }

    @Override
    public void close() {
        processes.forEach(ServerProcess::close);
    }
}
