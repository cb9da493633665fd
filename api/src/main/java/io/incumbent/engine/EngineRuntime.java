package io.incumbent.engine;

import java.util.concurrent.Executor;

/**
 * Everything the engine needs of the machine it runs on, so that a simulation can put its own in place.
 *
 * @param ticker the clocks
 * @param loop where all state lives; closed with the elections
 * @param callbacks runs short pieces of the application's code, unless its options name an executor
 * @param tasks runs leader tasks, which last as long as a term, unless the options name an executor
 * @param entropy for nonces, ids and jitter
 * @param onClose frees the two executors
 */
public record EngineRuntime(
        Ticker ticker, Loop loop, Executor callbacks, Executor tasks, Entropy entropy, Runnable onClose) {}
