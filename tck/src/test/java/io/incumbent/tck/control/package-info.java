/** The controls themselves are controlled. */
@NullMarked
package io.incumbent.tck.control;

import org.jspecify.annotations.NullMarked;
