package io.incumbent.cli;

import java.util.regex.Pattern;

/** Shows what came from outside. */
public final class Texts {

    private static final int LONGEST = 100;

    /** What stands before an @ in a URL, also in one that was cut before the @ came. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^\\s\"']*(?=[@…])");

    private Texts() {}

    /**
     * Hides what may be a password: a URL in a wrong place of the command line is repeated by who refuses it.
     *
     * @param message any
     * @return the same, with {@code ***} for users and passwords of URLs
     */
    static String withoutSecrets(String message) {
        return USER_INFO.matcher(message).replaceAll("***");
    }

    /**
     * Quotes and cuts a text, and takes what would move the cursor.
     *
     * @param text any
     * @return the same for a message on one line
     */
    public static String quoted(String text) {
        return '"' + cut(text) + '"';
    }

    /**
     * Cuts a text, and takes what would move the cursor.
     *
     * @param text any
     * @return the same for a table or a message on one line
     */
    public static String cut(String text) {
        String plain = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
