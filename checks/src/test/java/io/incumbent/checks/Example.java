package io.incumbent.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Java that a reader would copy: a {@code java} block of a page, or a block of code in {@code <pre>} in Javadoc.
 *
 * @param file where it is, from the root of the repository
 * @param line of its first line, counted from 1
 */
record Example(String file, int line, String code) {
    /** What a fragment may use without saying where it comes from. Its lines become the body of a method. */
    private static final String PRELUDE = """
            import io.incumbent.*;
            import io.incumbent.memory.*;
            import java.time.*;
            import java.util.*;

            public class Fragment implements java.util.concurrent.Callable<Object> {
                final Elections elections = Elections.connect("memory:");
                final Elector elector = elections.elector("billing/nightly");  // has no lease yet
                final Lease lease = elections.elector("billing/held").campaign();
                final FencingGate gate = FencingGate.of("billing/held");
                final Ledger ledger = new Ledger();
                final String batch = "something to write";

                /** Stands for the reader's own resource, which does something about tokens. */
                static class Ledger {
                    void admit(FencingToken token) {}

                    void append(FencingToken token, String batch) {}
                }

                public Fragment() throws InterruptedException {}

                @Override
                public Object call() throws Exception {
                    try (elections) {
                        fragment();
                    }
                    return "done";
                }

                void fragment() throws Exception {
            """;

    private static final Pattern COMPLETE =
            Pattern.compile("^(package |import |public .*(class|interface|record|enum) )", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");
    private static final Pattern OTHER_SERVICE = Pattern.compile("connect\\(\\s*\"(?!memory:)");
    private static final Pattern IN_JAVADOC = Pattern.compile("<pre>\\s*\\{@code(.*?)\\}\\s*</pre>", Pattern.DOTALL);

    /** Every example of every page and of every published module. */
    static List<Example> all() {
        var examples = new ArrayList<Example>();
        Page.all().forEach(page -> examples.addAll(of(page)));
        for (var module : Pom.root().publishedJars()) {
            for (var source : sources(module.folder().resolve("src/main/java"))) {
                examples.addAll(inJavadoc(Page.slashed(Pom.root().folder().relativize(source)), read(source)));
            }
        }
        return examples;
    }

    static List<Example> of(Page page) {
        return page.fences("java")
                .map(fence -> new Example(page.name(), fence.line(), fence.text()))
                .toList();
    }

    static List<Example> inJavadoc(String file, String source) {
        return IN_JAVADOC
                .matcher(source)
                .results()
                .map(found -> {
                    int line = (int) source.substring(0, found.start(1)).lines().count();
                    return new Example(file, line, found.group(1).replaceAll("(?m)^[ \\t]*\\* ?", ""));
                })
                .toList();
    }

    /** Whether it is a file of its own. Anything else is statements, which are wrapped into a method. */
    boolean isComplete() {
        return COMPLETE.matcher(code).find();
    }

    /** Whether it can be run here: it is a fragment, and asks for no service that we would have to start. */
    boolean isRunnable() {
        return !isComplete() && !OTHER_SERVICE.matcher(code).find();
    }

    /** The name of the class that it becomes. */
    String type() {
        if (!isComplete()) {
            return "Fragment";
        }
        var type = TYPE.matcher(code);
        return type.find() ? type.group(1) : "Example";
    }

    /** A file that a compiler takes. */
    String source() {
        return isComplete() ? code : PRELUDE + code + "}}\n";
    }

    /** The place of a line of {@link #source()} where the reader sees it. */
    String placeOf(long sourceLine) {
        long before = isComplete() ? 0 : PRELUDE.lines().count();
        return file + ":" + (line + Math.max(0, sourceLine - before - 1));
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
