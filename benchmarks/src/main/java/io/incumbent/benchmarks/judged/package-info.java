/** Contenders as electors of the conformance kit, so that its judge can say who had two leaders. */
@NullMarked
package io.incumbent.benchmarks.judged;

import org.jspecify.annotations.NullMarked;
