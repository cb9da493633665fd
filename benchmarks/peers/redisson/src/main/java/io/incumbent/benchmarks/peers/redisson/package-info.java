/** Redisson's lock with a token. */
@NullMarked
package io.incumbent.benchmarks.peers.redisson;

import org.jspecify.annotations.NullMarked;
