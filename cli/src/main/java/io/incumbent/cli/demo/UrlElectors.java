package io.incumbent.cli.demo;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import java.util.Map;
import java.util.Objects;

/** Connects a candidate to the service whose URL is among the settings. */
public final class UrlElectors implements ElectorSource {

    private static final String URL = "url";

    /** For whoever forks a candidate. */
    public UrlElectors() {}

    static Map<String, String> settings(String url) {
        return Map.of(URL, url);
    }

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.connect(Objects.requireNonNull(place.settings().get(URL), URL), options);
    }
}
