package io.incumbent.checks;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles examples against the packaged jars, as a reader would, with every warning on. */
final class ExampleCompiler {
    private ExampleCompiler() {}

    /** Compiles into this folder; answers with what the compiler has to say, placed where the reader sees it. */
    static List<String> compile(Example example, Path folder) {
        var javac = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        // No warnings about jars that jars mention: they are not the example's.
        var options = List.of("-Xlint:all,-path", "-proc:none", "-cp", classPath(), "-d", folder.toString());
        var ignored = javac.getTask(null, null, said, options, null, List.of(new Source(example)))
                .call();
        return said.getDiagnostics().stream()
                .map(d -> example.placeOf(d.getLineNumber()) + ": " + d.getMessage(Locale.ENGLISH))
                .toList();
    }

    /** Our jars, then what the tests use: the kit's examples need JUnit. */
    static String classPath() {
        return Pom.root().publishedJars().stream()
                        .map(module -> module.jar("").toString())
                        .collect(Collectors.joining(File.pathSeparator))
                + File.pathSeparator
                + System.getProperty("java.class.path");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Example example) {
            super(URI.create("string:///" + example.type() + ".java"), Kind.SOURCE);
            this.text = example.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
