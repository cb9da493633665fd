package io.incumbent;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** How texts that came from outside appear in messages, and what counts as a text at all. */
final class Texts {

    private static final int SHOWN = 60;

    private Texts() {}

    /** In quotes, cut after {@value #SHOWN} characters, and unable to begin a line of its own in a log. */
    static String quoted(String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return '"' + shown.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?") + '"';
    }

    /** The length in UTF-8; negative if the text has half a surrogate pair, which no encoding carries. */
    static int bytes(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(text))
                    .remaining();
        } catch (CharacterCodingException unpaired) {
            return -1;
        }
    }
}
