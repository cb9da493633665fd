@NullMarked
package io.incumbent.tck.script;

import org.jspecify.annotations.NullMarked;
