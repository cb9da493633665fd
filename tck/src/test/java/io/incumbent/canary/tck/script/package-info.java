/** Classes that break a rule on purpose. */
@NullMarked
package io.incumbent.canary.tck.script;

import org.jspecify.annotations.NullMarked;
