/** Tests of the specification. */
@NullMarked
package io.incumbent.tck.spec;

import org.jspecify.annotations.NullMarked;
