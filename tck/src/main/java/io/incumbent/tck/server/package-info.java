/**
 * The servers of the service under test, and what the kit may do to them. Nothing here accepts or returns {@code null}
 * unless it says so.
 */
@NullMarked
package io.incumbent.tck.server;

import org.jspecify.annotations.NullMarked;
