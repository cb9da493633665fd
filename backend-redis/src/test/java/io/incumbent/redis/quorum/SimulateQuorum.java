package io.incumbent.redis.quorum;

import io.incumbent.redis.quorum.SimRun.Shape;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/** Plays many seeds where servers forget and links are slow: {@code SimulateQuorum <first seed> <seeds> <servers> <forgettings>}. */
final class SimulateQuorum {

    private SimulateQuorum() {}

    public static void main(String[] args) {
        long first = Long.parseLong(args[0]);
        long seeds = Long.parseLong(args[1]);
        int servers = Integer.parseInt(args[2]);
        Shape shape = new Shape(servers, false, 0.05, servers, 0, Integer.parseInt(args[3]));
        LongAdder applied = new LongAdder();
        LongAdder lives = new LongAdder();
        LongAdder broken = new LongAdder();
        LongStream.range(first, first + seeds).parallel().forEach(seed -> {
            SimRun run = new SimRun(seed, shape, SimulateQuorum::rules);
            History history = run.run();
            Optional<String> contradiction = history.contradiction();
            applied.add(run.applied);
            lives.add(history.lives());
            contradiction.ifPresent(what -> {
                broken.increment();
                System.out.println("seed " + seed + ": " + what);
            });
        });
        System.out.printf(
                Locale.ROOT,
                "%s: %d seeds, %d changes applied in %d lives, %d contradictions%n",
                shape,
                seeds,
                applied.sum(),
                lives.sum(),
                broken.sum());
        if (broken.sum() > 0) {
            System.exit(1);
        }
    }

    private static Rules rules(int nodes, boolean durable) {
        return switch (Integer.getInteger("mutant", 0)) {
            case 1 ->
                new Rules(nodes, durable) {
                    @Override
                    boolean mayVote(int node, Vote vote, Vote latest) {
                        return vote.isFull() && vote.life().equals(latest.life());
                    }
                };
            case 2 ->
                new Rules(nodes, durable) {
                    @Override
                    boolean mayFill(boolean chosen) {
                        return true;
                    }
                };
            case 3 ->
                new Rules(nodes, durable) {
                    @Override
                    boolean mayAdmit(io.incumbent.spi.Snapshot held) {
                        return true;
                    }
                };
            default -> new Rules(nodes, durable);
        };
    }
}
