package io.incumbent.tck.report;

import io.incumbent.tck.history.Fault;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fault from its beginning to its end. One whose end nobody recorded is an instant: a kill, a reset, or what outlived
 * the run.
 *
 * @param begun its beginning
 * @param ended its end, if that was recorded
 */
record FaultSpan(Fault begun, @Nullable Fault ended) {

    String kind() {
        return begun.kind();
    }

    String target() {
        return begun.target();
    }

    long from() {
        return begun.at().from();
    }

    long to() {
        return ended == null ? begun.at().to() : ended.at().to();
    }

    boolean isInstant() {
        return ended == null;
    }

    /** Whether its target stands still meanwhile. */
    boolean isPause() {
        return !isInstant() && (kind().contains("pause") || kind().contains("suspend") || kind().contains("stop"));
    }

    Map<String, Long> effects() {
        Map<String, Long> effects = new TreeMap<>(begun.effect());
        if (ended != null) {
            ended.effect().forEach((name, figure) -> effects.merge(name, figure, Long::sum));
        }
        effects.remove(Fault.LAST_BYTE);
        return effects;
    }

    /** A time is no effect; any other figure that isn't zero is. */
    boolean hadEffect() {
        return effects().values().stream().anyMatch(figure -> figure != 0);
    }

    String title() {
        String way = begun.direction().equals("both") ? "" : ", " + begun.direction() + " only";
        String how = ended == null ? ", no end recorded" : ", for " + Show.duration(to() - from());
        return kind() + " of " + target() + way + how + (effects().isEmpty() ? "" : ": " + effects());
    }
}
