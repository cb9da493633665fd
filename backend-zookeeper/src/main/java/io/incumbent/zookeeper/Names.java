package io.incumbent.zookeeper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Names of registers as names of nodes: all are children of one node, so no election's node lies below another's. A
 * slash can't be in a node's name, {@code .} and {@code ..} can't be one; these are percent-encoded. Percent signs are
 * too, so two registers never share a node.
 */
final class Names {

    private static final String PLAIN = "._:@-~";

    private Names() {}

    static String node(String register) {
        boolean onlyDots = register.chars().allMatch(c -> c == '.');
        StringBuilder name = new StringBuilder();
        for (byte each : register.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            if (isPlain(c) && !(onlyDots && c == '.')) {
                name.append(c);
            } else {
                name.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return name.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
    }
}
