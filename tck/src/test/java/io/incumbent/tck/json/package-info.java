@NullMarked
package io.incumbent.tck.json;

import org.jspecify.annotations.NullMarked;
