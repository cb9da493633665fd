/** Scripts that do something to servers must be kept by what is right, and broken by what is wrong. */
@NullMarked
package io.incumbent.tck.script.server;

import org.jspecify.annotations.NullMarked;
