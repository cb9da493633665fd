/** Tests of the arithmetic; what is measured judges itself. */
@NullMarked
package io.incumbent.benchmarks.check;

import org.jspecify.annotations.NullMarked;
