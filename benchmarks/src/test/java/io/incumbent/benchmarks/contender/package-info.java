/** Tests of what contenders share. */
@NullMarked
package io.incumbent.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
