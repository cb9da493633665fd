/** Curator's recipes for leaders. */
@NullMarked
package io.incumbent.benchmarks.peers.curator;

import org.jspecify.annotations.NullMarked;
