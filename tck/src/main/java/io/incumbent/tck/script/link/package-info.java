/** Scripts: the ways between candidates and servers are broken, the candidates and servers themselves are well. Nothing here accepts or returns {@code null}. */
@NullMarked
package io.incumbent.tck.script.link;

import org.jspecify.annotations.NullMarked;
