/**
 * Elections on a Redis server, with the Jedis client: {@link io.incumbent.redis.RedisBackend} is all there is to use.
 * Where what else is here runs: Jedis blocks, so requests run on a few threads of the backend's own and are timed by
 * another one; one more listens to what is published.
 */
@NullMarked
package io.incumbent.redis;

import org.jspecify.annotations.NullMarked;
