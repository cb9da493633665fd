package io.incumbent.benchmarks.judged;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import java.util.List;
import java.util.Optional;

/** Makes electors of any contender, in whichever process: a client of its own for each. */
public final class JudgedElectors implements ElectorSource {

    /** The setting that names the contender's class. */
    static final String SOURCE = "contender";

    /** The setting that has the leader connected to the first server only, and everybody else to the second. */
    public static final String PINNED = "pinned";

    /** For whoever makes it by its name. */
    public JudgedElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        String source = place.settings().getOrDefault(SOURCE, "");
        try {
            ContenderSource contenders = Class.forName(source)
                    .asSubclass(ContenderSource.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return new JudgedElections(contenders.open(where(place, options), options.term()), options);
        } catch (Exception failure) {
            throw new IllegalStateException("the contender '" + source + "' can't be connected: " + failure, failure);
        }
    }

    private static Place where(Place place, ElectionOptions options) {
        if (!place.settings().containsKey(PINNED)) {
            return place;
        }
        int server = options.candidateId().equals(Optional.of(Trial.LEADER)) ? 0 : 1;
        return new Place(List.of(place.servers().get(server)), place.settings());
    }
}
