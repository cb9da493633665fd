/**
 * Elections on ZooKeeper, with Curator's framework: {@link io.incumbent.zookeeper.ZooKeeperBackend} is all there is to
 * use. Where what else is here runs: requests are handed to the client library by one thread of the backend's own, since
 * that may wait for a connection; answers, timeouts and watches are handled by another.
 */
@NullMarked
package io.incumbent.zookeeper;

import org.jspecify.annotations.NullMarked;
