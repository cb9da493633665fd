/** Scripts: nothing is broken; what a candidate may expect on a good day, and what it leaves behind. Nothing here accepts or returns {@code null}. */
@NullMarked
package io.incumbent.tck.script.life;

import org.jspecify.annotations.NullMarked;
