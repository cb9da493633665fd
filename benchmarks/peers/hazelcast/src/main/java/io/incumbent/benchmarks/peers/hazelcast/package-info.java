/** Hazelcast's lock with a fence. */
@NullMarked
package io.incumbent.benchmarks.peers.hazelcast;

import org.jspecify.annotations.NullMarked;
