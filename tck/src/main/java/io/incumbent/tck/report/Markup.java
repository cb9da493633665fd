package io.incumbent.tck.report;

import java.util.Locale;

/**
 * Text from outside as text of a page: nothing in it is markup, and nothing in it is invisible or changes the direction
 * of what follows. What a reader could not see is shown by its code.
 */
final class Markup {

    private Markup() {}

    static String text(String outside) {
        StringBuilder text = new StringBuilder(outside.length() + 16);
        outside.codePoints().forEach(c -> append(text, c));
        return text.toString();
    }

    private static void append(StringBuilder text, int c) {
        switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\'' -> text.append("&#39;");
            case '\n' -> text.append("&#10;");
            default -> other(text, c);
        }
    }

    private static void other(StringBuilder text, int c) {
        if (isHidden(c)) {
            text.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
            text.appendCodePoint(c);
        }
    }

    /** Controls, halves of pairs, directions and joiners, and what is no character at all. */
    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** How much room a text takes at the most, in units of the size of its font. */
    static double width(String shown) {
        return shown.codePoints().mapToDouble(Markup::width).sum();
    }

    private static double width(int c) {
        return isHidden(c) ? 6 * 0.62 : c >= 0x1100 ? 1.05 : 0.62;
    }

    /** As much of a text as there is room for; what is cut is marked. */
    static String fit(String outside, double room) {
        if (width(outside) <= room) {
            return outside;
        }
        int end = 0;
        double used = width('…');
        while (end < outside.length() && used + width(outside.codePointAt(end)) <= room) {
            used += width(outside.codePointAt(end));
            end += Character.charCount(outside.codePointAt(end));
        }
        return outside.substring(0, end) + "…";
    }
}
