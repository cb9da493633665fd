/** Tests of the ZooKeeper backend: without servers, and on those of the kit (tag {@code docker}). */
@NullMarked
package io.incumbent.zookeeper;

import org.jspecify.annotations.NullMarked;
