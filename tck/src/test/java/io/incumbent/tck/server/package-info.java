/** Tests of the servers that the kit starts. Those with the tag {@code docker} need an engine. */
@NullMarked
package io.incumbent.tck.server;

import org.jspecify.annotations.NullMarked;
