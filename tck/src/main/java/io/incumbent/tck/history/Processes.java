package io.incumbent.tck.history;

/**
 * Names of logical processes. A logical process does one thing at a time, so a candidate is several of them: {@code c3}
 * campaigns, {@code c3/sampler} checks, {@code c3/listener} is called back. Once an operation's outcome is unknown its
 * process goes on under a new name, {@code c3+1}, because the old one may never be done with it.
 */
public final class Processes {

    private Processes() {}

    /**
     * Finds whose process it is.
     *
     * @param process such as {@code c3/sampler+2}
     * @return the candidate, such as {@code c3}
     */
    public static String candidateOf(String process) {
        for (int i = 0; i < process.length(); i++) {
            if (process.charAt(i) == '/' || process.charAt(i) == '+') {
                return process.substring(0, i);
            }
        }
        return process;
    }

    /** The name after the given number of operations whose outcome is unknown. */
    static String incarnation(String process, int unknown) {
        return unknown == 0 ? process : process + "+" + unknown;
    }
}
