package io.incumbent.tck.sim;

import java.util.Locale;

/** What a series of runs amounted to, for people. */
final class Figures {

    private Figures() {}

    static String of(Series series, double seconds) {
        Tally tally = series.tally();
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d seeds from %d in %.1f s: %.0f seeds/s, %d violations, slowest recovery %s%n",
                series.runs(),
                series.from(),
                seconds,
                series.runs() / seconds,
                series.violations().size(),
                Time.show(tally.slowestRecoveryNanos())));
        for (Count count : Count.values()) {
            text.append(String.format(Locale.ROOT, "  %-24s %,14d%n", count, tally.of(count)));
        }
        text.append("  faults with effect, of those planned:");
        for (FaultKind kind : FaultKind.values()) {
            text.append(' ')
                    .append(kind)
                    .append(' ')
                    .append(tally.effectiveOf(kind))
                    .append('/')
                    .append(tally.plannedOf(kind));
        }
        return text.toString();
    }
}
