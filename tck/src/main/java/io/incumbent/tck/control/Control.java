package io.incumbent.tck.control;

import io.incumbent.tck.script.Script;
import java.util.Set;

/**
 * One control.
 *
 * @param mischief what is wrong
 * @param expected the rules that must be found broken
 * @param script the situation in which that shows
 */
record Control(Mischief mischief, Set<String> expected, Script script) {}
