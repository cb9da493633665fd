package io.incumbent.tck.history;

import io.incumbent.tck.json.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * A line as it stands in the file: a JSON object whose last two fields are the length in bytes of what is before them,
 * and its checksum. It is still a line of JSON for every other tool.
 */
final class Line {

    private static final String LENGTH = ",\"len\":";
    private static final String CHECKSUM = ",\"crc\":\"";
    /** One more digit than a checksum has, so that its leading zeros are written too. */
    private static final long CHECKSUM_DIGITS = 1L << 32;

    private static final String END = "\"}";

    private Line() {}

    /** The whole line, with its line feed. */
    static byte[] seal(JsonText text) {
        String open = text.open();
        byte[] body = open.getBytes(StandardCharsets.UTF_8);
        return (open + trailer(body, body.length) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String trailer(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return LENGTH
                + length
                + CHECKSUM
                + Long.toHexString(CHECKSUM_DIGITS | crc.getValue()).substring(1)
                + END;
    }

    /**
     * The fields of a line that is whole.
     *
     * @param line without its line feed
     * @throws IllegalArgumentException if it is not as it was written
     */
    static Fields open(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        int end = text.lastIndexOf(LENGTH);
        if (end < 0) {
            throw new IllegalArgumentException("it does not end with its length and checksum");
        }
        String body = text.substring(0, end);
        int length = line.length - (text.length() - end);
        if (length < 0 || !text.substring(end).equals(trailer(line, length))) {
            throw new IllegalArgumentException("its length or checksum does not fit what is before it");
        }
        return new Fields(JsonParser.object(body + "}"));
    }
}
