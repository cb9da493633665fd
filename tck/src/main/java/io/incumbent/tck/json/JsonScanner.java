package io.incumbent.tck.json;

/** The words of a JSON text, one after another. Every refusal says at which character, counted from 1. */
final class JsonScanner {

    private static final int HEX_DIGITS = 4;

    private final String text;
    private int next;

    JsonScanner(String text) {
        this.text = text;
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("not the JSON expected: " + what + " at character " + (next + 1));
    }

    /** The next character, or 0 at the end. */
    char peek() {
        return next < text.length() ? text.charAt(next) : 0;
    }

    private char take() {
        if (next == text.length()) {
            throw wrong("the text ends");
        }
        return text.charAt(next++);
    }

    void space() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n') {
            next++;
        }
    }

    /** Takes this character, and space around it, if it comes next. */
    boolean skip(char c) {
        space();
        if (peek() != c) {
            return false;
        }
        next++;
        space();
        return true;
    }

    void expect(char c) {
        if (peek() != c) {
            throw wrong("no '" + c + "'");
        }
        next++;
    }

    void end() {
        space();
        if (next < text.length()) {
            throw wrong("something after the end");
        }
    }

    Object word(String word, Object meaning) {
        if (!text.startsWith(word, next)) {
            throw wrong("an unknown word");
        }
        next += word.length();
        return meaning;
    }

    String string() {
        expect('"');
        int start = next;
        for (char c = take(); c != '"'; c = take()) {
            if (c == '\\') {
                next--;
                return escaped(new StringBuilder(text.substring(start, next)));
            }
            plain(c);
        }
        return text.substring(start, next - 1);
    }

    private String escaped(StringBuilder string) {
        for (char c = take(); c != '"'; c = take()) {
            string.append(c == '\\' ? escape(take()) : plain(c));
        }
        return string.toString();
    }

    private char plain(char c) {
        if (c < ' ') {
            throw wrong("a control character within a string");
        }
        return c;
    }

    private char escape(char c) {
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an unknown escape");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = Character.digit(take(), 16);
            if (digit < 0) {
                throw wrong("an escape without four digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    /** An integer is a {@code Long}, and must fit into one; everything else is a {@code Double}. */
    Object number() {
        int start = next;
        skipIf('-');
        whole();
        int integerEnd = next;
        fraction();
        String number = text.substring(start, next);
        try {
            return next == integerEnd ? (Object) Long.valueOf(number) : (Object) Double.valueOf(number);
        } catch (NumberFormatException tooBig) {
            throw wrong("a number that does not fit into 64 bits");
        }
    }

    private void whole() {
        if (!skipIf('0')) {
            digits();
        }
    }

    private void fraction() {
        if (skipIf('.')) {
            digits();
        }
        if (skipIf('e') || skipIf('E')) {
            if (!skipIf('+')) {
                skipIf('-');
            }
            digits();
        }
    }

    private boolean skipIf(char c) {
        if (peek() == c) {
            next++;
            return true;
        }
        return false;
    }

    private void digits() {
        int start = next;
        while (peek() >= '0' && peek() <= '9') {
            next++;
        }
        if (next == start) {
            throw wrong("no value");
        }
    }
}
