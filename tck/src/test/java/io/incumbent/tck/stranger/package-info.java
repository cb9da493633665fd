/** A stranger, judged: Curator's LeaderLatch, wrapped as a competent user would do it. */
@NullMarked
package io.incumbent.tck.stranger;

import org.jspecify.annotations.NullMarked;
