/** Who is measured, on which servers, as what. */
@NullMarked
package io.incumbent.benchmarks.roster;

import org.jspecify.annotations.NullMarked;
