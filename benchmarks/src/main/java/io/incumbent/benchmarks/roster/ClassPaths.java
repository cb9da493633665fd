package io.incumbent.benchmarks.roster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What each contender's process needs, as the build of {@code benchmarks/peers} has written it down.
 *
 * @param peers the folder with one folder for each module
 */
public record ClassPaths(Path peers) {

    /**
     * Reads the class path of a contender.
     *
     * @param entry whose
     * @return the class path, with its own classes
     * @throws IOException if it was not built
     */
    public String of(Entry entry) throws IOException {
        return of(entry.module());
    }

    /**
     * Reads the class path of a module.
     *
     * @param module its folder
     * @return the class path, with its own classes
     * @throws IOException if it was not built
     */
    public String of(String module) throws IOException {
        Path target = peers.resolve(module).resolve("target");
        Path file = target.resolve("class.path");
        if (!Files.isReadable(file)) {
            throw new IOException(file + " is not there: build the module with mvn -Ppeers, as ./bench does");
        }
        return target.resolve("classes")
                + File.pathSeparator
                + Files.readString(file).strip();
    }

    /**
     * Finds the version of a library.
     *
     * @param classPath where to look
     * @param artifact its name, as its jar begins
     * @return the version; {@code unknown} if it is not there
     */
    public static String version(String classPath, String artifact) {
        Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-(\\d[^/]*)\\.jar");
        return Stream.of(classPath.split(File.pathSeparator, -1))
                .map(path -> jar.matcher(Path.of(path).getFileName().toString()))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("unknown");
    }
}
