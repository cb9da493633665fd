/** What a check of a lease costs, beside the clocks that it reads. */
@NullMarked
package io.incumbent.benchmarks.check;

import org.jspecify.annotations.NullMarked;
