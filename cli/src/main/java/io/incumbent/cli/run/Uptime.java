package io.incumbent.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The time since the host was started: a clock that nobody sets, that counts while the host sleeps, and that a shell can
 * read too.
 */
final class Uptime {

    private static final Path FILE = Path.of("/proc/uptime");

    private final Path file;

    Uptime() {
        this(FILE);
    }

    Uptime(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.isReadable(file);
    }

    /** In hundredths of a second, and never ahead of the true time: what is left of a hundredth is cut off. */
    long hundredths() throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        return Long.parseLong(text.substring(0, text.indexOf(' ')).replace(".", ""));
    }
}
