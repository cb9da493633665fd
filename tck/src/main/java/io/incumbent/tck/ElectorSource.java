package io.incumbent.tck;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;

/**
 * Makes electors of the implementation under test, ours or anybody's, in whichever process the kit wants them: candidates
 * run in processes of their own, to be killed and stopped. So it is a public class with a public constructor without
 * parameters, and gets to know everything else from {@link Place}.
 */
public interface ElectorSource {

    /**
     * Connects one candidate to the service. What is returned shares nothing with other candidates in this process, if
     * that is possible.
     *
     * @param place where the service is for this candidate
     * @param options term, candidate id, listener and so on, all of which are to be heeded
     * @return the elections; the kit closes them
     */
    Elections open(Place place, ElectionOptions options);
}
