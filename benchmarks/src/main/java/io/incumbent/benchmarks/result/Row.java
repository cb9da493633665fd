package io.incumbent.benchmarks.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of one contender in one situation. Immutable.
 *
 * @param situation such as a leader that was stopped; the table's title
 * @param service on which service
 * @param contender who
 * @param cells what is told, by the titles of the columns, in their order
 */
public record Row(String situation, String service, String contender, Map<String, String> cells) {

    /**
     * Keeps a copy.
     *
     * @param situation the table's title
     * @param service on which service
     * @param contender who
     * @param cells what is told
     */
    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
