/** Tests of who takes part. */
@NullMarked
package io.incumbent.benchmarks.roster;

import org.jspecify.annotations.NullMarked;
