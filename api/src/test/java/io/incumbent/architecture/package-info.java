/** What must hold of the code itself: rules for the compiled classes, and the proof that each rule can fail. */
@NullMarked
package io.incumbent.architecture;

import org.jspecify.annotations.NullMarked;
