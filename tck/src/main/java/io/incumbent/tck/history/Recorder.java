package io.incumbent.tck.history;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what one logical process does, one thing at a time. For one thread.
 *
 * <pre>
 * Recorder.Open campaign = recorder.begin(Kind.CAMPAIGN, "orders", 0);
 * campaign.ok(lease.token().number(), null);
 * </pre>
 */
public final class Recorder {

    private final String process;
    private final LongSupplier nanoTime;
    private final Consumer<? super Event> sink;
    private long lastId;
    private int unknown;

    /**
     * Begins to record.
     *
     * @param process the process, see {@link Processes}
     * @param nanoTime the monotonic clock, {@code System::nanoTime} outside of tests
     * @param sink where lines go, such as {@code file::append}
     */
    public Recorder(String process, LongSupplier nanoTime, Consumer<? super Event> sink) {
        this.process = process;
        this.nanoTime = nanoTime;
        this.sink = sink;
    }

    /** {@return the name under which the process goes on} */
    public String process() {
        return Processes.incarnation(process, unknown);
    }

    /**
     * Records that an operation is about to be asked for.
     *
     * @param kind for what
     * @param election in which election
     * @param token the token it is about; 0 for none
     * @return the operation, to be ended exactly once
     */
    public Open begin(Kind kind, String election, long token) {
        Operation first = new Operation(
                0,
                process(),
                election,
                kind,
                Phase.INVOKE,
                ++lastId,
                Bracket.at(nanoTime.getAsLong()),
                token,
                null,
                null);
        sink.accept(first);
        return new Open(first);
    }

    /** An operation that has begun. */
    public final class Open {

        private final Operation first;

        private Open(Operation first) {
            this.first = first;
        }

        /**
         * It took effect.
         *
         * @param token what it brought; 0 for none
         * @param promise what was promised, or {@code null}
         */
        public void ok(long token, @Nullable Promise promise) {
            end(Phase.OK, token, promise, null);
        }

        /**
         * It certainly did not take effect.
         *
         * @param error why; {@link Operation#STALE} if its token was not the current one
         */
        public void fail(String error) {
            end(Phase.FAIL, first.token(), null, error);
        }

        /**
         * Nobody knows. The process goes on under another name.
         *
         * @param error why
         */
        public void info(String error) {
            end(Phase.INFO, first.token(), null, error);
            unknown++;
        }

        private void end(Phase phase, long token, @Nullable Promise promise, @Nullable String error) {
            Bracket seen = Bracket.at(nanoTime.getAsLong());
            sink.accept(new Operation(
                    0,
                    first.process(),
                    first.election(),
                    first.kind(),
                    phase,
                    first.id(),
                    seen,
                    token,
                    promise,
                    error));
        }
    }
}
