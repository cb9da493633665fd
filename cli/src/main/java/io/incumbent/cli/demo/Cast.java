package io.incumbent.cli.demo;

import io.incumbent.spi.BackendUrl;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.actor.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the candidates are cast for.
 *
 * @param url the service, with its secrets
 * @param term the term of all leases
 * @param election in which nobody else stands
 * @param source who makes electors
 * @param folder for what is recorded
 */
record Cast(String url, Duration term, String election, Class<? extends ElectorSource> source, Path folder) {

    /** The URL goes to a candidate's process through a pipe, not as an argument that everybody can see. */
    Part part(int ledgerPort) {
        Place place = new Place(List.of(), UrlElectors.settings(url));
        return new Part(election, source, place, term, Part.Manners.QUICK, ledgerPort);
    }

    Map<String, String> facts() {
        return Map.of(
                "subject",
                BackendUrl.parse(url).toString(),
                "election",
                election,
                "term",
                term.toString(),
                "check.drift",
                "0.1");
    }
}
