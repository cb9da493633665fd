/** Tests of what a run is shown as. */
@NullMarked
package io.incumbent.tck.report;

import org.jspecify.annotations.NullMarked;
