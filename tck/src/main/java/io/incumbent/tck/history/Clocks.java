package io.incumbent.tck.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known about the clocks of a run's processes. A process nobody compared shares the clock of the others. */
final class Clocks {

    private final Map<String, ClockBounds> bounds = new HashMap<>();
    private final List<String> doubts = new ArrayList<>();

    static Clocks of(List<FileHistory> files) {
        Clocks clocks = new Clocks();
        for (FileHistory file : files) {
            for (Event event : file.events()) {
                if (event instanceof Clock clock) {
                    clocks.found(clock);
                }
            }
        }
        return clocks;
    }

    /** Each comparison must be good, and all of them together too: between them the clocks may have drifted apart. */
    private void found(Clock clock) {
        ClockBounds all = bounds.merge(clock.file(), clock.bounds(), ClockBounds::and);
        if (!clock.bounds().areUseful() || !all.areUseful()) {
            doubts.add("the " + clock + " can't be compared well enough: the bounds must be no further apart than "
                    + ClockBounds.WIDEST + "ns");
        }
    }

    /** In sentences. */
    List<String> doubts() {
        return doubts;
    }

    List<Event> shifted(FileHistory file) {
        ClockBounds ahead = bounds.get(file.name());
        if (ahead == null || ahead.mayBeOne() || !ahead.areUseful()) {
            return file.events();
        }
        ClockShift shift = new ClockShift(ahead);
        return file.events().stream().map(shift::apply).toList();
    }
}
