package io.incumbent.tck.history;

/** Something that was seen in a run: one line of a history. Immutable. */
public sealed interface Event permits Operation, Checks, Callback, Observation, Write, Fault, Mark, Clock {

    /** {@return the number of its line in the file of its process; 0 until it is written} */
    long seq();

    /** {@return the logical process that saw it, see {@link Processes}} */
    String process();

    /** {@return when} */
    Bracket at();
}
