package io.incumbent.engine;

import java.util.HexFormat;

/** Sixteen digits for 64 bits: short enough for a record, long enough never to meet its like. */
final class Hex {

    private Hex() {}

    static String of(long bits) {
        return HexFormat.of().toHexDigits(bits);
    }
}
