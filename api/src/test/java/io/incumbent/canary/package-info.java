/**
 * Code that is wrong on purpose: each class breaks one rule of {@code io.incumbent.architecture}, to prove that the rule
 * can fail. Nothing here is ever called.
 */
@NullMarked
package io.incumbent.canary;

import org.jspecify.annotations.NullMarked;
