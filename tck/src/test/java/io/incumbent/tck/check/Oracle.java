package io.incumbent.tck.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a small history is linearizable, by trying every order: each operation somewhere between its invocation and
 * its response, and the answers those of a fenced lease. It shares nothing with the checker, and knows no theorem.
 */
final class Oracle {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int ALWAYS = Integer.MIN_VALUE;

    private enum Does {
        GRANT,
        PRESUPPOSE_HELD,
        END,
        PRESUPPOSE_NOT_HELD,
        PRESUPPOSE_NOBODY
    }

    /** A step that must be taken, or may be. */
    private record Step(Does does, int token, int from, int to, boolean required) {}

    private final List<Step> steps = new ArrayList<>();
    private final Set<Long> deadEnds = new HashSet<>();

    private Oracle(List<SmallOp> history) {
        history.forEach(op -> steps.add(step(op)));
        history.stream().filter(op -> op.what().isGrant()).forEach(op -> steps.add(expiry(op.token(), history)));
    }

    static boolean accepts(List<SmallOp> history) {
        return new Oracle(history).search(0, 0, 0);
    }

    private static Step step(SmallOp op) {
        Does does = switch (op.what()) {
            case GRANTED, GRANT_UNKNOWN -> Does.GRANT;
            case RENEWED, CHECKED, ACTED, READ -> Does.PRESUPPOSE_HELD;
            case RELEASED, RELEASE_UNKNOWN -> Does.END;
            case RENEWAL_REFUSED, RELEASE_REFUSED -> Does.PRESUPPOSE_NOT_HELD;
            case READ_NOBODY -> Does.PRESUPPOSE_NOBODY;
        };
        boolean unknown = op.what().isUnknown();
        return new Step(does, op.token(), op.from(), unknown ? NEVER : op.to(), !unknown);
    }

    /** The service may end a term by itself, but not before what it last confirmed has run out. */
    private static Step expiry(int token, List<SmallOp> history) {
        int confirmed = history.stream()
                .filter(op -> op.token() == token && op.what().confirms())
                .mapToInt(op -> op.from() + op.ttl())
                .max()
                .orElse(ALWAYS);
        return new Step(Does.END, token, confirmed, NEVER, false);
    }

    private boolean search(int taken, int holder, int newest) {
        if (isDone(taken)) {
            return true;
        }
        long state = ((long) taken << 8) | (holder << 4) | newest;
        if (deadEnds.contains(state)) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (canBeNext(i, taken) && take(steps.get(i), taken | (1 << i), holder, newest)) {
                return true;
            }
        }
        deadEnds.add(state);
        return false;
    }

    private boolean isDone(int taken) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).required && (taken & (1 << i)) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean canBeNext(int next, int taken) {
        if ((taken & (1 << next)) != 0) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            boolean waits = (taken & (1 << i)) == 0;
            if (waits && steps.get(i).required && steps.get(i).to < steps.get(next).from) {
                return false;
            }
        }
        return true;
    }

    private boolean take(Step step, int taken, int holder, int newest) {
        return switch (step.does) {
            case GRANT -> holder == 0 && step.token > newest && search(taken, step.token, step.token);
            case PRESUPPOSE_HELD -> holder == step.token && search(taken, holder, newest);
            case END -> holder == step.token && search(taken, 0, newest);
            case PRESUPPOSE_NOT_HELD -> holder != step.token && search(taken, holder, newest);
            case PRESUPPOSE_NOBODY -> holder == 0 && search(taken, holder, newest);
        };
    }
}
