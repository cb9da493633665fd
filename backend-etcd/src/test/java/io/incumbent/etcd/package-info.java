/** Tests of the etcd backend: without servers, and on those of the kit (tag {@code docker}). */
@NullMarked
package io.incumbent.etcd;

import org.jspecify.annotations.NullMarked;
