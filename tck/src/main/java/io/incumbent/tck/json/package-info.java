/** JSON, written and strictly read, with nothing but the JDK: what a history is judged by needs no library. */
@NullMarked
package io.incumbent.tck.json;

import org.jspecify.annotations.NullMarked;
