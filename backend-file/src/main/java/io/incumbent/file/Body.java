package io.incumbent.file;

import io.incumbent.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a file: two lines, which {@code cat} shows. The first begins with a hash of all that follows it, so
 * that no part of a file, and nothing that somebody else wrote, is taken for a record.
 *
 * @param register whose record it is
 * @param hint the token hint that was given out with it
 * @param record the record's text
 */
record Body(String register, long hint, String record) {

    private static final Pattern SHAPE = Pattern.compile(
            "incumbent-file/1 hash=(?<hash>[0-9a-f]{32}) (?<rest>hint=(?<hint>[0-9]{1,18}) register=(?<register>[^ \\n]+)\\n(?<record>[^\\n]*)\\n)");
    private static final int SHOWN = 60;

    byte[] encode() throws IOException {
        String rest = "hint=" + hint + " register=" + register + "\n" + record + "\n";
        byte[] bytes = bytes(rest);
        String text = "incumbent-file/1 hash=" + Hash.of(bytes) + " " + rest;
        return bytes(text);
    }

    private static byte[] bytes(String text) throws IOException {
        // Unlike getBytes, this refuses half a surrogate pair instead of writing something else.
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    /**
     * Reads a file.
     *
     * @throws ConfigurationException if it is not whole, or not this register's
     */
    static Body decode(byte[] bytes, String register, Path file) {
        Matcher parts = SHAPE.matcher(text(bytes, file));
        if (!parts.matches() || !Hash.of(parts.group("rest")).equals(parts.group("hash"))) {
            throw foreign(file, bytes, "is not a whole record of Incumbent");
        }
        if (!parts.group("register").equals(register)) {
            throw foreign(file, bytes, "is not a record of " + register);
        }
        return new Body(register, Long.parseLong(parts.group("hint")), parts.group("record"));
    }

    private static String text(byte[] bytes, Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw foreign(file, bytes, "is not text");
        }
    }

    private static ConfigurationException foreign(Path file, byte[] bytes, String constraint) {
        String begin = new String(bytes, 0, Math.min(bytes.length, SHOWN), StandardCharsets.UTF_8);
        return new ConfigurationException(
                "file " + file,
                "of " + bytes.length + " bytes, \"" + begin.replaceAll("[^ -~]", "?") + "\",",
                constraint + " and was left untouched",
                "if nothing needs it, stop all candidates, move the folder it is in elsewhere, and start them again");
    }
}
