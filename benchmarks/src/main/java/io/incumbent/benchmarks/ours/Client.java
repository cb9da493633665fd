package io.incumbent.benchmarks.ours;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * Connected by a URL, which is all that differs between the backends. Everything else is as it is unless set, but that
 * nobody stands back after a term.
 */
final class Client implements Contender {

    /** The setting that holds the URL, with {@code HOSTS} for the servers. */
    static final String URL = "url";

    private static final String HOSTS = "HOSTS";

    private final Elections elections;
    private final Duration term;
    private final BiFunction<Elector, Witness, Candidacy> how;

    Client(Place place, Duration term, BiFunction<Elector, Witness, Candidacy> how) {
        String url = place.settings().getOrDefault(URL, "memory:").replace(HOSTS, place.hosts());
        this.elections = Elections.connect(url, options(term).build());
        this.term = term;
        this.how = how;
    }

    private static ElectionOptions.Builder options(Duration term) {
        return ElectionOptions.builder().term(term).coolDown(Duration.ZERO);
    }

    @Override
    public Candidacy stand(String election, String candidate, Witness witness) {
        ElectionOptions options = options(term).candidateId(candidate).build();
        return how.apply(elections.elector(election, options), witness);
    }

    @Override
    public void close() {
        elections.close();
    }
}
