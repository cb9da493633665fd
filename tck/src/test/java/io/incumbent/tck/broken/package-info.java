/** Electors and services with one mistake each, named after it: each must be found out by the script that is made for it. */
@NullMarked
package io.incumbent.tck.broken;

import org.jspecify.annotations.NullMarked;
