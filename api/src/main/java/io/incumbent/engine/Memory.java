package io.incumbent.engine;

import io.incumbent.ElectionName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the candidates of this process have seen of elections: the next one need not wait from the beginning. Of those that
 * nobody asked for in the longest time it forgets all. Lives on the loop.
 */
final class Memory {

    static final int MOST_ELECTIONS = 1_000;

    private final Map<ElectionName, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ElectionName, Known> eldest) {
            return size() > MOST_ELECTIONS;
        }
    };

    /** {@return what is known of an election, with what a candidate knows of it besides} */
    Known of(ElectionName election, Known own) {
        Known shared = known.get(election);
        return shared == null ? own : shared.and(own);
    }

    void remember(ElectionName election, Known now) {
        known.merge(election, now, (before, newer) -> newer.and(before));
    }
}
