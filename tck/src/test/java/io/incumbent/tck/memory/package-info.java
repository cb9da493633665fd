/** The memory of this process, judged altogether. */
@NullMarked
package io.incumbent.tck.memory;

import org.jspecify.annotations.NullMarked;
