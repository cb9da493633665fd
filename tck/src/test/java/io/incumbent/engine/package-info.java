/** Broken variants of the engine's safety rules, in its own package because nobody else may replace them. */
@NullMarked
package io.incumbent.engine;

import org.jspecify.annotations.NullMarked;
