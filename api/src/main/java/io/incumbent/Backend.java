package io.incumbent;

/**
 * A coordination service, ready for elections: what a backend module makes of the application's own client object, to
 * be handed to {@link Elections#on(Backend)}.
 *
 * <p>Users only pass it on; nothing here is to be called or implemented by them. Authors of a backend implement
 * {@code io.incumbent.spi.Register}.
 */
public interface Backend extends AutoCloseable {

    /** {@return the service and its addresses for messages to people, without secrets} */
    String describe();

    /** Frees what the backend itself opened. A client object that the application brought along stays open. */
    @Override
    void close();
}
