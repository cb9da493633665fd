/** Tests of what befalls servers, without these servers. */
@NullMarked
package io.incumbent.benchmarks.mishap;

import org.jspecify.annotations.NullMarked;
