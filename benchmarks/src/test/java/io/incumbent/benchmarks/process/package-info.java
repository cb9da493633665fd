/** Tests of contenders in processes of their own, without any service. */
@NullMarked
package io.incumbent.benchmarks.process;

import org.jspecify.annotations.NullMarked;
