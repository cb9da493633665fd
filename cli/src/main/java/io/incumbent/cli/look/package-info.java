/**
 * Who leads: commands that look on and change nothing. Tables for people, JSON for programs.
 *
 * <p>Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.cli.look;

import org.jspecify.annotations.NullMarked;
