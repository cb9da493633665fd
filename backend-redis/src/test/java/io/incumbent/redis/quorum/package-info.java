/** Quorums in a simulated world: servers that lose data, messages that are lost, late and repeated. */
@NullMarked
package io.incumbent.redis.quorum;

import org.jspecify.annotations.NullMarked;
