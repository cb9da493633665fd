/** Tests of the memory backend, and of whole elections on it. */
@NullMarked
package io.incumbent.memory;

import org.jspecify.annotations.NullMarked;
