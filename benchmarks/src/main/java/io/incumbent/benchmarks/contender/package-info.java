/** What a peer implements to be measured. */
@NullMarked
package io.incumbent.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
