package io.incumbent.tck.stranger;

import io.incumbent.ElectionName;
import io.incumbent.FencingToken;

/** Where latches are, and what their names tell. */
final class LatchPaths {

    private static final int DIGITS = 10;

    private LatchPaths() {}

    /** One node for each election: were names folders, an election's candidates would stand among its neighbours. */
    static String of(ElectionName election) {
        return "/elections/" + election.value().replace('/', '+');
    }

    /** The number that ZooKeeper gave a latch's own node; it counts from 0, tokens from 1. */
    static long number(String node) {
        return Long.parseLong(node.substring(node.length() - DIGITS));
    }

    static FencingToken token(ElectionName election, String node) {
        return new FencingToken(election, number(node) + 1);
    }
}
