/** What can befall servers, each as real as it can be had on one host. */
@NullMarked
package io.incumbent.benchmarks.mishap;

import org.jspecify.annotations.NullMarked;
