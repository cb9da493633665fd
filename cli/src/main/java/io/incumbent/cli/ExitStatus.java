package io.incumbent.cli;

/**
 * With which status the command ends. Those above 2 are in the tradition of {@code timeout} and of shells; below 123 and
 * above 127 {@code run} passes on what its command ended with.
 */
public final class ExitStatus {

    /** All went well. */
    public static final int DONE = 0;

    /** The answer is no: nobody leads, or the demonstration did not show what it should. */
    public static final int NO = 1;

    /** Something was asked for that can't be: look at the arguments. */
    public static final int USAGE = 2;

    /** The lease was lost, and the command was stopped. */
    public static final int LOST = 123;

    /** Somebody else led all the time. */
    public static final int NOT_ELECTED = 124;

    /** The service is away or refuses, or something unexpected happened. */
    public static final int TROUBLE = 125;

    /** The command can't be executed. */
    public static final int NOT_EXECUTABLE = 126;

    /** The command was not found. */
    public static final int NOT_FOUND = 127;

    private static final int SIGNALS = 128;

    private ExitStatus() {}

    /**
     * As shells do it.
     *
     * @param signal the number of a signal
     * @return the status of whoever was ended by it
     */
    public static int ofSignal(int signal) {
        return SIGNALS + signal;
    }
}
