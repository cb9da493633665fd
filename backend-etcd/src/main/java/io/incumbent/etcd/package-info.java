/**
 * Elections on etcd, with the jetcd client: {@link io.incumbent.etcd.EtcdBackend} is all there is to use. Where what
 * else is here runs: requests are sent by whoever calls, answers and timeouts are handled by one thread of the
 * backend's own, watches by another.
 */
@NullMarked
package io.incumbent.etcd;

import org.jspecify.annotations.NullMarked;
