/** What scripts of good days find out. */
@NullMarked
package io.incumbent.tck.script.life;

import org.jspecify.annotations.NullMarked;
