/** Tests of contenders as electors of the kit, without any service. */
@NullMarked
package io.incumbent.benchmarks.judged;

import org.jspecify.annotations.NullMarked;
