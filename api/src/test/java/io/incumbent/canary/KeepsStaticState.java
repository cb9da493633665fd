package io.incumbent.canary;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shares state between everything in the process. */
public final class KeepsStaticState {

    static final Map<String, String> CACHE = new ConcurrentHashMap<>();
    static final Clock CLOCK = Clock.systemUTC();
    static int counter;

    private KeepsStaticState() {}
}
