/** A canary. */
@NullMarked
package io.incumbent;

import org.jspecify.annotations.NullMarked;
