package io.incumbent.benchmarks.roster;

import java.util.Locale;
import java.util.Map;

/**
 * One contender on one service. Immutable.
 *
 * @param name for people
 * @param service which
 * @param module the folder below {@code benchmarks/peers} whose class path it runs with
 * @param source its {@link io.incumbent.benchmarks.contender.ContenderSource}, by name
 * @param artifact of its library, whose version is told
 * @param settings what that must know
 * @param configuration how it is set up, for people
 * @param waits whether it can wait for the office; otherwise it only tries
 */
public record Entry(
        String name,
        Service service,
        String module,
        String source,
        String artifact,
        Map<String, String> settings,
        String configuration,
        boolean waits) {

    /**
     * Keeps a copy.
     *
     * @param name for people
     * @param service which
     * @param module whose class path it runs with
     * @param source what makes it
     * @param artifact of its library
     * @param settings what that must know
     * @param configuration how it is set up
     * @param waits whether it can wait
     */
    public Entry {
        settings = Map.copyOf(settings);
    }

    /**
     * Names an election in which nobody else of the roster stands, not even the same library used in another way.
     *
     * @param what which of its elections
     * @return the name, of letters, digits and hyphens
     */
    public String election(String what) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + what;
    }

    /** {@return whether it is what others are compared with} */
    public boolean isOurs() {
        return name.equals(Roster.OURS);
    }
}
