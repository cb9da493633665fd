package io.incumbent.cli.demo;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Electors with which the demonstration must fail: everybody has a world of his own, hence leads. */
public final class BrokenElectors implements ElectorSource {

    /** For whoever forks a candidate. */
    public BrokenElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        try {
            Path folder = Path.of(
                    Objects.requireNonNull(place.settings().get("url"), "url").replace("file:", ""));
            return Elections.connect(
                    "file:" + Files.createTempDirectory(Files.createDirectories(folder), "own"), options);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
