package io.incumbent.tck.proxy;

/** What a link counts; guarded by the link's lock. */
final class Counters {

    /** One way's share. */
    static final class OfWay {
        long passed;
        long held;
        long discarded;
        long ended;
        long lastPassedNanos;

        Traffic snapshot(long inHand) {
            return new Traffic(passed, inHand, held, discarded, ended, lastPassedNanos);
        }
    }

    long accepted;
    long acceptedWhileFaulted;
    long refusalsSeen;
    long reset;
    long hung;
    long repliesDropped;
    long withoutServer;
    final OfWay toServer = new OfWay();
    final OfWay toClient = new OfWay();

    Evidence snapshot(int open, long inHandToServer, long inHandToClient) {
        return new Evidence(
                accepted,
                acceptedWhileFaulted,
                refusalsSeen,
                reset,
                hung,
                repliesDropped,
                withoutServer,
                open,
                toServer.snapshot(inHandToServer),
                toClient.snapshot(inHandToClient));
    }
}
