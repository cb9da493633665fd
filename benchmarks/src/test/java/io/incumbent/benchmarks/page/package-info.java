/** Tests of tables and plots. */
@NullMarked
package io.incumbent.benchmarks.page;

import org.jspecify.annotations.NullMarked;
