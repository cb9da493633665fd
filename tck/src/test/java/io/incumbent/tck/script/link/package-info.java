/** Each script of this package finds the mistakes that it was made for, and no others. */
@NullMarked
package io.incumbent.tck.script.link;

import org.jspecify.annotations.NullMarked;
