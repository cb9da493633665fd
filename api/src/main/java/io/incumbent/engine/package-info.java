/**
 * The one election engine: an observer-timed lease in one register per election. Nobody's API; it may change at any
 * time. Read it in this order: {@code SafetyRules} (the algorithm and its proof), {@code LeaseRecord} (what is stored),
 * {@code ElectionMachine} (state and event to state and actions, pure), {@code Candidacy} (carries the actions out).
 */
@NullMarked
package io.incumbent.engine;

import org.jspecify.annotations.NullMarked;
