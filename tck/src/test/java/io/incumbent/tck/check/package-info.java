@NullMarked
package io.incumbent.tck.check;

import org.jspecify.annotations.NullMarked;
