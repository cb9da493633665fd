package io.incumbent.cli;

/** Shows what came from outside. */
public final class Texts {

    private static final int LONGEST = 100;

    private Texts() {}

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
