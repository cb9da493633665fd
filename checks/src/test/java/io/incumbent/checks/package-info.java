/** Tests of what the build produces, made on the packaged jars and on the poms. */
@NullMarked
package io.incumbent.checks;

import org.jspecify.annotations.NullMarked;
