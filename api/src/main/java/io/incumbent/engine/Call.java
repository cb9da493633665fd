package io.incumbent.engine;

import io.incumbent.engine.Requests.Answer;
import io.incumbent.spi.Change;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One request under way. It is settled once: by its answer, or by the end of its time; whatever comes second is ignored.
 * Lives on the loop.
 */
final class Call<T> {

    final String name;
    final Duration timeout;
    private final String what;
    private final @Nullable Change change;
    private final Answer<T> answer;
    private final Runnable onSettled;
    private boolean settled;
    private @Nullable Bound<T> bound;

    Call(String what, String name, Duration timeout, Answer<T> answer, Runnable onSettled) {
        this(what, name, timeout, null, answer, onSettled);
    }

    Call(Change change, Duration timeout, Answer<T> answer, Runnable onSettled) {
        this("write", change.register(), timeout, change, answer, onSettled);
    }

    private Call(
            String what, String name, Duration timeout, @Nullable Change change, Answer<T> answer, Runnable onSettled) {
        this.what = what;
        this.name = name;
        this.timeout = timeout;
        this.change = change;
        this.answer = answer;
        this.onSettled = onSettled;
    }

    Change change() {
        return change != null ? change : new Change(name, Snapshot.of(null), "");
    }

    void settle(@Nullable T value, @Nullable Throwable failure) {
        if (value != null && failure == null) {
            succeed(value);
        } else {
            fail(failure == null ? new IllegalStateException("the backend answered null") : plain(failure));
        }
    }

    private void succeed(T value) {
        if (settleOnce()) {
            try {
                answer.ok(value);
            } finally {
                onSettled.run();
            }
        }
    }

    void fail(Throwable cause) {
        if (settleOnce()) {
            try {
                answer.failed(cause);
            } finally {
                onSettled.run();
            }
        }
    }

    private boolean settleOnce() {
        boolean first = !settled;
        settled = true;
        if (first && bound != null) {
            bound.answered();
        }
        return first;
    }

    private static Throwable plain(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    /** The end of the time of calls that went out together. */
    static final class Bound<T> implements Runnable {

        private final List<Call<T>> calls;
        private final Register register;
        private final Inbox inbox;
        private int open;
        private Loop.@Nullable Timer timer;

        Bound(List<Call<T>> calls, Register register, Inbox inbox) {
            this.calls = calls;
            this.register = register;
            this.inbox = inbox;
            this.open = calls.size();
            calls.forEach(call -> call.bound = this);
        }

        void cancelsWhenAnswered(Loop.Timer armed) {
            timer = armed;
        }

        void answered() {
            open--;
            if (open == 0 && timer != null) {
                timer.cancel();
            }
        }

        @Override
        public void run() {
            try {
                // After a busy pass of the loop, answers that came in time may not have been looked at yet.
                inbox.empty();
            } finally {
                Each.of(calls, call -> call.fail(Requests.unanswered(call.what, call.name, register, call.timeout)));
            }
        }
    }
}
