/** Tests of the Redis backend: without servers, and on those of the kit (tag {@code docker}). */
@NullMarked
package io.incumbent.redis;

import org.jspecify.annotations.NullMarked;
