/** Classes that break a rule on purpose. */
@NullMarked
package io.incumbent.canary.tck.actor;

import org.jspecify.annotations.NullMarked;
