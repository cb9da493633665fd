package io.incumbent.file;

import java.util.Locale;

/**
 * The folder of a register. Names of registers have slashes, capitals and up to 210 characters, and a file system may
 * fold case, forbid a colon and end names at 143; so what tells them apart is a hash, and what stands before it is for
 * people.
 */
final class FolderName {

    private static final int READABLE = 60;

    private FolderName() {}

    static String of(String register) {
        String readable = register.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "_");
        return readable.substring(0, Math.min(readable.length(), READABLE)) + "." + Hash.of(register);
    }
}
