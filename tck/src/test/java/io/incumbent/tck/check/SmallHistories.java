package io.incumbent.tck.check;

import io.incumbent.tck.check.SmallOp.What;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes small histories at random: up to three terms and about fourteen operations, on so few times that many coincide.
 * Most are what was seen of a run that kept the rules, many of those spoilt a little; the rest is noise.
 */
final class SmallHistories {

    private static final int MOST_TERMS = 3;
    private static final int LATEST = 40;
    private static final What[] EXTRAS = {
        What.RENEWED,
        What.CHECKED,
        What.CHECKED,
        What.ACTED,
        What.READ,
        What.READ_NOBODY,
        What.RENEWAL_REFUSED,
        What.RELEASE_REFUSED,
        What.RELEASE_UNKNOWN
    };

    private final SplittableRandom random;
    private final List<SmallOp> ops = new ArrayList<>();
    private final int terms;
    private final int[] begins = new int[MOST_TERMS + 1];
    private final int[] ends = new int[MOST_TERMS + 1];

    private SmallHistories(long seed) {
        this.random = new SplittableRandom(seed);
        this.terms = 1 + random.nextInt(MOST_TERMS);
    }

    static List<SmallOp> make(long seed) {
        SmallHistories maker = new SmallHistories(seed);
        if (maker.random.nextInt(6) == 0) {
            maker.noise();
        } else {
            maker.run();
            if (maker.random.nextInt(4) > 0) {
                maker.spoil();
            }
        }
        return maker.ops;
    }

    private void noise() {
        for (int token = 1; token <= terms; token++) {
            grant(token, random.nextInt(LATEST));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            What what = EXTRAS[random.nextInt(EXTRAS.length)];
            add(what, what == What.READ_NOBODY ? 0 : anyToken(), random.nextInt(LATEST));
        }
    }

    /** Terms one after another, and what may be seen of them. */
    private void run() {
        int[] times = random.ints(2L * terms, 0, LATEST).sorted().toArray();
        for (int token = 1; token <= terms; token++) {
            begins[token] = times[2 * token - 2];
            ends[token] = times[2 * token - 1];
            grant(token, begins[token]);
            if (random.nextInt(3) == 0) {
                add(What.RELEASED, token, ends[token]);
            }
        }
        for (int i = random.nextInt(9); i > 0; i--) {
            truth(EXTRAS[random.nextInt(EXTRAS.length)]);
        }
    }

    private void grant(int token, int time) {
        add(random.nextInt(5) == 0 ? What.GRANT_UNKNOWN : What.GRANTED, token, time);
    }

    /** One more operation, at a time at which its answer was right, if there is one. */
    private void truth(What what) {
        int token = anyToken();
        int time = between(begins[token], ends[token]);
        int other = random.nextInt(LATEST);
        switch (what) {
            case READ_NOBODY -> addIf(isFree(other), what, 0, other);
            case RENEWAL_REFUSED, RELEASE_REFUSED ->
                addIf(other <= begins[token] || other >= ends[token], what, token, other);
            default -> add(what, token, time);
        }
    }

    private boolean isFree(int time) {
        for (int token = 1; token <= terms; token++) {
            if (begins[token] < time && time < ends[token]) {
                return false;
            }
        }
        return true;
    }

    private int anyToken() {
        return 1 + random.nextInt(terms);
    }

    private int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    private void addIf(boolean condition, What what, int token, int time) {
        if (condition) {
            add(what, token, time);
        }
    }

    private void add(What what, int token, int time) {
        int before = random.nextInt(5);
        int after = random.nextInt(5);
        ops.add(new SmallOp(what, token, time - before, time + after, random.nextInt(12)));
    }

    /** Moves an operation, or takes it for another term's; a token has one grant, and one release at most. */
    private void spoil() {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int index = random.nextInt(ops.size());
            SmallOp op = ops.get(index);
            boolean fixed = op.what().isGrant() || op.what() == What.RELEASED || op.token() == 0;
            ops.set(index, fixed || random.nextBoolean() ? op.moved(random.nextInt(25) - 12) : op.about(anyToken()));
        }
    }
}
