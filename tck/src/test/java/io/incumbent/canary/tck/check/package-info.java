/** Classes that break a rule on purpose. */
@NullMarked
package io.incumbent.canary.tck.check;

import org.jspecify.annotations.NullMarked;
