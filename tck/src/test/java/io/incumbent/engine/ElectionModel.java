package io.incumbent.engine;

import io.incumbent.engine.Move.What;
import io.incumbent.tck.explore.Model;
import io.incumbent.tck.spec.ElectionSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** All that can happen in a small world, to be explored. For one thread. */
final class ElectionModel implements Model<Position> {

    /** True time does not begin with zero, so that nothing is mistaken for it. */
    private static final long FIRST_TICK = 100;

    private final SmallWorld world;
    private final List<List<Integer>> orders;
    private final List<SafetyRules> rules;
    private final long longestTerm;
    private final long longestWait;
    private final Map<String, LeaseRecord> records = new HashMap<>();

    ElectionModel(SmallWorld world) {
        this.world = world;
        this.orders = Orders.of(world.members());
        this.rules = IntStream.range(0, world.members().size())
                .mapToObj(world::rules)
                .toList();
        this.longestTerm = world.members().stream()
                .mapToLong(SmallWorld.Member::termNanos)
                .max()
                .orElseThrow();
        this.longestWait = (long) (longestTerm * (1 + SmallWorld.DRIFT)) + SafetyRules.MARGIN_NANOS;
    }

    @Override
    public Position initial() {
        return new Position(
                new Move(What.BEGINS, 0, 0),
                FIRST_TICK,
                1,
                Moves.atFirst(world),
                Storage.first(world.durable()),
                ElectionSpec.BEGINNING,
                world.chances(),
                Optional.empty());
    }

    @Override
    public List<Position> next(Position from) {
        List<Position> all = new ArrayList<>();
        for (int who = 0; who < from.processes().size(); who++) {
            new Moves(world, from, who, all::add).all();
        }
        new StoreMoves(world, from, all::add).all();
        all.add(from.later().by(new Move(What.TIME_PASSES, 0, 0)));
        all.replaceAll(position -> position.observed(world));
        return all;
    }

    @Override
    public Optional<String> broken(Position position) {
        return position.broken();
    }

    @Override
    public String describe(Position position) {
        return position.move() + " -> " + position.storage().now().record();
    }

    /** Processes of the same kind may change places. */
    @Override
    public long key(Position position) {
        long least = Long.MAX_VALUE;
        for (List<Integer> order : orders) {
            least = Math.min(least, key(position, order));
        }
        return least;
    }

    private long key(Position position, List<Integer> order) {
        ElectionSpec.Term newest = position.spec().newest();
        Digest digest = new Digest(records, newest == null ? 0 : newest.token(), longestTerm);
        digest.add(position.left().packed()).add(position.broken().isPresent());
        digest.snapshot(position.storage().now());
        position.storage().past().forEach(digest::snapshot);
        digest.clock(position.trueNanos(), SmallWorld.TICK, 0);
        if (newest != null) {
            digest.name(newest.holder())
                    .name(newest.attempt())
                    .sent(newest.sentAt())
                    .add(newest.termNanos())
                    .add(newest.phase().name().hashCode());
        }
        boolean mayCampaign = position.left().allow(Chance.CAMPAIGN);
        for (int who : order) {
            Stamp now = world.stamp(who, position.ticks());
            SafetyRules known = rules.get(who);
            digest.clock(now.nanos(), world.members().get(who).tickNanos(), longestWait);
            digest.name(Position.name(who));
            new StateDigest(digest, known, now).process(position.processes().get(who), mayCampaign);
        }
        return digest.hash();
    }
}
