/** A canary. */
@NullMarked
package io.incumbent.canary;

import org.jspecify.annotations.NullMarked;
