/** Tests of the simulation, and by it of the engine; the mutants that it must catch. */
@NullMarked
package io.incumbent.tck.sim;

import org.jspecify.annotations.NullMarked;
