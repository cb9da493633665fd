/** What was measured, and what it comes to. */
@NullMarked
package io.incumbent.benchmarks.result;

import org.jspecify.annotations.NullMarked;
