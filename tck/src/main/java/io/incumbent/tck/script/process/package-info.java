/** Scripts: processes of candidates are stopped and killed. Nothing here accepts or returns {@code null}. */
@NullMarked
package io.incumbent.tck.script.process;

import org.jspecify.annotations.NullMarked;
