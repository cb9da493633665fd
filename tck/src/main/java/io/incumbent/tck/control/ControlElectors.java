package io.incumbent.tck.control;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import java.nio.file.Path;

/** Makes electors that are broken on purpose, for {@link Controls}. Nobody else should use them for anything. */
public final class ControlElectors implements ElectorSource {

    static final String MISCHIEF = "mischief";
    static final String COUNTER = "counter";

    /** Makes nothing yet. */
    public ControlElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        Mischief mischief = Mischief.valueOf(setting(place, MISCHIEF));
        Counter counter = mischief == Mischief.COUNTER_ERASED ? new Counter(Path.of(setting(place, COUNTER))) : null;
        return new ControlElections(mischief, counter, options);
    }

    private static String setting(Place place, String name) {
        String value = place.settings().get(name);
        if (value == null) {
            throw new IllegalArgumentException("the setting " + name + " is missing; there is " + place.settings());
        }
        return value;
    }
}
