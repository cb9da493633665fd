/** jetcd's clients of the elections and locks that etcd itself has. */
@NullMarked
package io.incumbent.benchmarks.peers.jetcd;

import org.jspecify.annotations.NullMarked;
