/** A contender in a process of its own: orders go in, one a line, and answers come out. */
@NullMarked
package io.incumbent.benchmarks.process;

import org.jspecify.annotations.NullMarked;
