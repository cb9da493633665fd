package io.incumbent.tck.proxy;

/**
 * What happened on a link, counted where it happened, at one instant. Immutable.
 *
 * @param accepted connections accepted
 * @param acceptedWhileFaulted how many of them while a fault was in force
 * @param refusalsSeen refused connections that clients {@linkplain Link#sawRefusal() told} of
 * @param reset connections reset by a fault or when one healed, not those that a client or server reset
 * @param hung connections accepted and left hanging
 * @param repliesDropped replies swallowed
 * @param withoutServer connections that could not be passed on, because the server was not there
 * @param open connections that are open now
 * @param toServer what happened on the way to the server
 * @param toClient what happened on the way to the client
 */
public record Evidence(
        long accepted,
        long acceptedWhileFaulted,
        long refusalsSeen,
        long reset,
        long hung,
        long repliesDropped,
        long withoutServer,
        int open,
        Traffic toServer,
        Traffic toClient) {

    /**
     * Tells what happened on one way.
     *
     * @param way which
     * @return what happened there
     */
    public Traffic of(Way way) {
        return way == Way.TO_SERVER ? toServer : toClient;
    }

    /**
     * Tells what happened in between.
     *
     * @param before what had happened earlier on the same link
     * @return the differences of all counts; what is open or in hand is as it is here
     */
    public Evidence since(Evidence before) {
        return new Evidence(
                accepted - before.accepted,
                acceptedWhileFaulted - before.acceptedWhileFaulted,
                refusalsSeen - before.refusalsSeen,
                reset - before.reset,
                hung - before.hung,
                repliesDropped - before.repliesDropped,
                withoutServer - before.withoutServer,
                open,
                toServer.since(before.toServer),
                toClient.since(before.toClient));
    }
}
