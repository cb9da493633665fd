package io.incumbent.benchmarks.judged;

import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Place;
import io.incumbent.tck.Promises;
import io.incumbent.tck.server.Servers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A contender, as the kit wants to know it. */
record JudgedContender(String contender, Place place, Duration term) implements ElectorsUnderTest {

    @Override
    public String name() {
        return "contender";
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return JudgedElectors.class;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(place.settings());
        settings.put(JudgedElectors.SOURCE, contender);
        return settings;
    }

    @Override
    public Optional<Servers> servers() {
        return Optional.of(new KnownServers(place.servers()));
    }

    @Override
    public Promises promises() {
        return Promises.usual().withTerm(term);
    }
}
