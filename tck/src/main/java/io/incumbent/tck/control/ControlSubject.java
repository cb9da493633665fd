package io.incumbent.tck.control;

import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Has electors judged that do this mischief. */
record ControlSubject(Mischief mischief, Path counter) implements ElectorsUnderTest {

    @Override
    public String name() {
        return "control-" + mischief.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return ControlElectors.class;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(ControlElectors.MISCHIEF, mischief.name(), ControlElectors.COUNTER, counter.toString());
    }
}
