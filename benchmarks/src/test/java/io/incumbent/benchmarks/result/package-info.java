/** Tests of the arithmetic. */
@NullMarked
package io.incumbent.benchmarks.result;

import org.jspecify.annotations.NullMarked;
