/** Tests of the actors, and parts of them that don't work. */
@NullMarked
package io.incumbent.tck.actor;

import org.jspecify.annotations.NullMarked;
