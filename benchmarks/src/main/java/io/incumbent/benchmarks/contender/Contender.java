package io.incumbent.benchmarks.contender;

/** One connected client of a peer. Safe for use by many threads. */
public interface Contender extends AutoCloseable {

    /**
     * Begins to stand in an election, and returns without waiting for the office.
     *
     * @param election its name, with letters, digits and hyphens only
     * @param candidate the candidate's name, which no other has in this election
     * @param witness is told of everything
     * @return the candidacy, which ends with {@link Candidacy#leave}
     * @throws Exception if it can't be begun
     */
    Candidacy stand(String election, String candidate, Witness witness) throws Exception;

    /** Disconnects. Candidates that are still there are lost. */
    @Override
    void close();
}
