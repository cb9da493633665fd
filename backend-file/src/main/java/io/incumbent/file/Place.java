package io.incumbent.file;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Which folder a URL means. */
final class Place {

    private static final String STATE_VARIABLE = "XDG_STATE_HOME";
    private static final String CURE = "write file:/absolute/folder, file:./folder, or file: for a folder of your own";

    private Place() {}

    static Path of(BackendUrl url, Map<String, String> environment, String home) {
        url.allowOnly(Set.of());
        if (!url.hosts().isEmpty() || !url.user().isEmpty() || !url.password().isEmpty()) {
            throw bad(url, "names a host: this backend is for the processes of one");
        }
        return url.path().isEmpty() ? usual(environment, home) : named(url);
    }

    /**
     * What begins with three slashes can't be told from a relative path once it is parsed; so a relative path must begin
     * with a dot, and nothing is put into a folder that nobody meant.
     */
    private static Path named(BackendUrl url) {
        Path path;
        try {
            path = Path.of(url.path());
        } catch (InvalidPathException notAPath) {
            throw bad(url, "is not a path here");
        }
        if (!path.isAbsolute() && !url.path().startsWith("./") && !url.path().startsWith("../")) {
            throw bad(url, "must have an absolute path with a single slash, or one that begins with a dot");
        }
        return path;
    }

    /** Where programs keep what should outlast a restart and belongs to one user. */
    private static Path usual(Map<String, String> environment, String home) {
        String state = environment.getOrDefault(STATE_VARIABLE, "");
        boolean given = !state.isEmpty() && Path.of(state).isAbsolute(); // A relative one is to be ignored.
        return (given ? Path.of(state) : Path.of(home, ".local", "state")).resolve("incumbent");
    }

    private static ConfigurationException bad(BackendUrl url, String constraint) {
        return new ConfigurationException("backend URL", url.toString(), constraint, CURE);
    }
}
