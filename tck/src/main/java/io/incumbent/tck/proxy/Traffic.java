package io.incumbent.tck.proxy;

/**
 * What happened on one way of a link, over all its connections. Immutable.
 *
 * @param passed bytes handed to the receiver's kernel
 * @param inHand bytes that the link has read and not passed on yet, whoever they wait for
 * @param held bytes that a fault kept back for a while, so far, whether or not they have passed since; once for each fault
 * @param discarded bytes that a fault threw away
 * @param ended streams that a fault ended
 * @param lastPassedNanos when bytes were handed over last, by {@link System#nanoTime()}; only if any were
 */
public record Traffic(long passed, long inHand, long held, long discarded, long ended, long lastPassedNanos) {

    Traffic since(Traffic before) {
        return new Traffic(
                passed - before.passed,
                inHand,
                held - before.held,
                discarded - before.discarded,
                ended - before.ended,
                lastPassedNanos);
    }
}
