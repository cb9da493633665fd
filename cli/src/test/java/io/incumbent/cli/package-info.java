@NullMarked
package io.incumbent.cli;

import org.jspecify.annotations.NullMarked;
