/**
 * Scripts: faults drawn at random, aimed at whoever leads, of one kind or of all, and healing at the end. A seed draws the
 * same faults again; when they meet what, the machine decides. Nothing here accepts or returns {@code null}.
 */
@NullMarked
package io.incumbent.tck.script.campaign;

import org.jspecify.annotations.NullMarked;
