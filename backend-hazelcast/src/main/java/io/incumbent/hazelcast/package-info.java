/**
 * Elections on the CP subsystem of Hazelcast: {@link io.incumbent.hazelcast.HazelcastBackend} is all there is to use.
 * Where what else is here runs: answers are handled and timed on one thread of the backend's own, what watchers are told
 * on another, and what Hazelcast can do only while the caller waits on a few more. Hazelcast's own threads only hand
 * over.
 */
@NullMarked
package io.incumbent.hazelcast;

import org.jspecify.annotations.NullMarked;
