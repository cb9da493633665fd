/** Tests of the file backend: one process, many, and processes that are killed and stopped. */
@NullMarked
package io.incumbent.file;

import org.jspecify.annotations.NullMarked;
