/** Spring Integration's initiator on locks in Redis. */
@NullMarked
package io.incumbent.benchmarks.peers.spring.redis;

import org.jspecify.annotations.NullMarked;
