/** Tests of the judgement of electors. */
@NullMarked
package io.incumbent.tck.elector;

import org.jspecify.annotations.NullMarked;
