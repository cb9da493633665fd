/** ShedLock on Redis. */
@NullMarked
package io.incumbent.benchmarks.peers.shedlock;

import org.jspecify.annotations.NullMarked;
