/** A stranger's backend, from end to end: a service, a client of it, and what it takes to have both judged. */
@NullMarked
package io.incumbent.tck.sample;

import org.jspecify.annotations.NullMarked;
