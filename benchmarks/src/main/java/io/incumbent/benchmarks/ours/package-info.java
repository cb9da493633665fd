/** Incumbent as a contender, by its URL. */
@NullMarked
package io.incumbent.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
