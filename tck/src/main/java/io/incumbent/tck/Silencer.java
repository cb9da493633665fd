package io.incumbent.tck;

import io.incumbent.spi.Register;

/** Keeps clients and their service from hearing each other, as an outage does. */
public interface Silencer {

    /**
     * From now on nothing that this client sends takes effect and nothing is answered, yet no connection is seen to
     * break. Most easily done by not forwarding what it sends: {@link #resume} then delivers it late.
     *
     * @param client one that the backend under test made
     */
    void silence(Register client);

    /**
     * Ends the silence; requests that were held up arrive now.
     *
     * @param client one that was silenced
     */
    void resume(Register client);

    /** {@return whether other clients are served meanwhile; not so if the whole service is paused} */
    boolean sparesOthers();
}
