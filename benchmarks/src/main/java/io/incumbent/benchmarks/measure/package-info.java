/** What is measured, each in a class of its own. */
@NullMarked
package io.incumbent.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
