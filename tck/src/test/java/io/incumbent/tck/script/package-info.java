/** Tests of the stage, and stages that are broken. */
@NullMarked
package io.incumbent.tck.script;

import org.jspecify.annotations.NullMarked;
