/**
 * Elections within one process: the smallest complete backend, to be read by authors of others, and a double for
 * users' tests. {@link io.incumbent.memory.MemoryBackend} is all there is to use.
 */
@NullMarked
package io.incumbent.memory;

import org.jspecify.annotations.NullMarked;
