/** Scripts: servers are paused, killed, started again, and lose what they stored. Nothing here accepts or returns {@code null}. */
@NullMarked
package io.incumbent.tck.script.server;

import org.jspecify.annotations.NullMarked;
