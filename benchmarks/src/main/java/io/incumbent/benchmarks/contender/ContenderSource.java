package io.incumbent.benchmarks.contender;

import io.incumbent.tck.Place;
import java.time.Duration;

/** Connects a peer. A public class with a public constructor without parameters, made by its name in each process. */
public interface ContenderSource {

    /**
     * Connects one client, as one process of an application would: with a session, lease or timeout of one term.
     *
     * @param place where the service is
     * @param term after which a silent leader is to be replaced
     * @return the client, connected
     * @throws Exception if it can't be
     */
    Contender open(Place place, Duration term) throws Exception;
}
