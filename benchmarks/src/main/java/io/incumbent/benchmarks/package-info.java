/** Figures, each measured beside what it is compared with. */
@NullMarked
package io.incumbent.benchmarks;

import org.jspecify.annotations.NullMarked;
