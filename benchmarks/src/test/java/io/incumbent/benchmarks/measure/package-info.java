/** Tests of measurements, with contenders that need no service. */
@NullMarked
package io.incumbent.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
