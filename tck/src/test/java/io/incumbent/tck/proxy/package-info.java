/** Tests of the proxy, against servers and clients on plain sockets. Nothing waits for time to pass but the delays. */
@NullMarked
package io.incumbent.tck.proxy;

import org.jspecify.annotations.NullMarked;
