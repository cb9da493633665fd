@NullMarked
package io.incumbent.tck.history;

import org.jspecify.annotations.NullMarked;
