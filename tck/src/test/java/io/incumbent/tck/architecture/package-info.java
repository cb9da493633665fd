@NullMarked
package io.incumbent.tck.architecture;

import org.jspecify.annotations.NullMarked;
