/** Spring Integration's initiator on locks in ZooKeeper. */
@NullMarked
package io.incumbent.benchmarks.peers.spring.zookeeper;

import org.jspecify.annotations.NullMarked;
