package io.incumbent.tck.actor;

/** The way orders take to an actor. */
interface Channel extends AutoCloseable {

    /** Sends an order; what comes back goes to whoever opened the channel. */
    void send(Message order);

    /** Ends the actor as it is. */
    @Override
    void close();
}
