package io.incumbent.cli.run;

import io.incumbent.cli.ExitStatus;
import io.incumbent.cli.Failure;
import io.incumbent.cli.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for the command before anybody is elected, so that a typing error costs no term. */
final class Program {

    private Program() {}

    /** Throws a {@link Failure} if the shell's rules find nothing that can be executed. */
    static void demand(String name, String searchPath) {
        List<Path> found = candidates(name, searchPath).stream()
                .filter(Files::isRegularFile)
                .toList();
        if (found.isEmpty()) {
            String cure = name.indexOf('/') < 0 ? "name it by its path, or extend PATH" : "look at its path";
            throw new Failure(ExitStatus.NOT_FOUND, "command " + Texts.quoted(name) + " not found; " + cure);
        }
        if (found.stream().noneMatch(Files::isExecutable)) {
            throw new Failure(
                    ExitStatus.NOT_EXECUTABLE,
                    "command " + Texts.quoted(name) + " can't be executed; try chmod +x "
                            + Texts.cut(found.get(0).toString()));
        }
    }

    static boolean exists(String name, String searchPath) {
        return candidates(name, searchPath).stream().anyMatch(Files::isExecutable);
    }

    private static List<Path> candidates(String name, String searchPath) {
        List<Path> candidates = new ArrayList<>();
        try {
            if (name.indexOf('/') >= 0) {
                candidates.add(Path.of(name));
            } else if (!name.isEmpty()) {
                for (String folder : searchPath.split(File.pathSeparator, -1)) {
                    candidates.add(Path.of(folder.isEmpty() ? "." : folder, name));
                }
            }
        } catch (InvalidPathException odd) {
            // Then there is no such file.
        }
        return candidates;
    }
}
