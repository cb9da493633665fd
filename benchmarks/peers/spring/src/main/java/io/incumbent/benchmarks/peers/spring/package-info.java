/** Spring Integration's initiator, whatever locks it is on. */
@NullMarked
package io.incumbent.benchmarks.peers.spring;

import org.jspecify.annotations.NullMarked;
