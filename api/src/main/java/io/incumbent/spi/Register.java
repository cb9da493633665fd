package io.incumbent.spi;

import io.incumbent.Backend;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * A store of registers with compare-and-set: all that the election engine needs of a coordination service.
 *
 * <p>An election is safe on every register that keeps these four sentences:
 * <ol>
 *   <li><b>Exact.</b> A compare-and-set is one atomic step, linearizable with all others on that register; it takes
 *       effect only if the register then holds exactly the expected record, in the same
 *       {@linkplain Snapshot#incarnation() life of the store}, or is absent where absence is expected; and at most
 *       once, however late or often the request arrives.</li>
 *   <li><b>Rejected is final.</b> A change that was answered with {@link Outcome.Rejected} takes no effect from then on,
 *       and the record in the answer was in the register when the comparison failed, or later. The change may have
 *       taken effect before that: a client library that sends a request twice, without a word, tells what became of the
 *       second sending. The record in the answer is then the change's own, or was written after it.</li>
 *   <li><b>All else is unknown.</b> A stage that fails, for whatever reason, means nothing: the change may have taken
 *       effect, may do so later, or never. Answer {@link Outcome.Applied} only if the service said so.</li>
 *   <li><b>True.</b> {@link #read read} and {@link #watch watch} show only records that the register really held, whole.
 *       They may be old. After the last change to a register, reads show it sooner or later.</li>
 * </ol>
 *
 * <p>No record ever expires for safety's sake: a backend sets no time-to-live shorter than what it documents as its
 * retention, and if it lets records disappear at all, it says so in its {@link Traits}.
 *
 * <p>No method blocks: each hands the request over and returns. Stages may complete on any thread; the engine leaves it
 * at once and never blocks it. Every stage must complete, normally or not, soon after the given time; the engine stops
 * waiting by itself, and ignores what comes later. Methods are called by one thread at a time for one
 * {@code Elections}, but a register that is shared must be safe for many.
 *
 * <p>Register names are election names, or those with a suffix that begins with {@code ~}: up to 210 ASCII letters,
 * digits and {@code . _ : @ - ~ /}. Records are one line of text without control characters, mostly under 500 and at
 * most 16,000 characters of UTF-8.
 */
public interface Register extends Backend {

    /** {@return what this register, as configured, can promise; the same for its whole life} */
    Traits traits();

    /**
     * Reads a register. The answer may be old, but a backend that can read the newest at the same price should.
     *
     * @param register its name
     * @param timeout after which the engine stops waiting
     * @return what the register held, present or absent; fails if that can't be told
     */
    CompletionStage<Snapshot> read(String register, Duration timeout);

    /**
     * Writes a record if the register still holds exactly the expected one; see the four sentences.
     *
     * @param change which register, what it must hold, and what it shall hold
     * @param timeout after which the engine stops waiting
     * @return applied, or rejected with the current record, which may be the change's own; a failed stage means unknown
     */
    CompletionStage<Outcome> compareAndSet(Change change, Duration timeout);

    /**
     * Makes many changes to different registers, each for itself: what becomes of one has no influence on another. A
     * service that can take many in one request should implement this, because renewals come this way.
     *
     * @param changes to different registers
     * @param timeout after which the engine stops waiting
     * @return a stage for each change, in the same order
     */
    default List<CompletionStage<Outcome>> compareAndSetAll(List<Change> changes, Duration timeout) {
        return changes.stream()
                .map(change -> OneByOne.compareAndSet(this, change, timeout))
                .toList();
    }

    /**
     * Asks to be told of changes as they happen. Only a hint: it may come late, repeatedly, out of order or not at all,
     * and the engine polls besides. A watch that takes a while to begin tells what the register holds once it has. A
     * backend that cannot push returns {@link Watch#NONE}, and says so in its traits.
     *
     * @param register its name
     * @param onChange to be given what the register held; may be called by any thread, and returns at once
     * @return closes the watch; at most a few calls come after that
     */
    Watch watch(String register, Consumer<Snapshot> onChange);
}
