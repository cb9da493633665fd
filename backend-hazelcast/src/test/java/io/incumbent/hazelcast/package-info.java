/** Tests of the Hazelcast backend: without servers, on members in this process, and on those of the kit (tag {@code docker}). */
@NullMarked
package io.incumbent.hazelcast;

import org.jspecify.annotations.NullMarked;
