/**
 * One register made of several that know nothing of each other: it goes on while a majority of them answers. Knows
 * nothing of Redis; any {@link io.incumbent.spi.Register} will do. Not for users.
 */
@NullMarked
package io.incumbent.redis.quorum;

import org.jspecify.annotations.NullMarked;
