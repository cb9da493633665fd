package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java on our pages and in our Javadoc compiles without a warning, and fragments do what they say. */
@Timeout(60)
class DocumentedCodeTest {
    /** Others, such as misspelt ones, would go unchecked. A test of the engine reads records and lines. */
    private static final Set<String> LANGUAGES = Set.of("", "java", "xml", "record", "line");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("examples")
    void compiles(Example example) {
        assertThat(ExampleCompiler.compile(example, folder)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void runs(Example fragment) throws Exception {
        assertThat(ExampleCompiler.compile(fragment, folder)).isEmpty();
        assertThat(run(fragment)).isEqualTo("done");
    }

    @Test
    void looksAtPagesAndJavadoc() {
        var kinds = examples()
                .map(example -> example.file().replaceAll(".*\\.", ""))
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder("md", "java");
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyBlockNamesALanguageThatIsLookedAt() {
        assertThat(Page.all().stream().flatMap(DocumentedCodeTest::unknownLanguages))
                .isEmpty();
    }

    @Test
    void refusesAMisspeltLanguage() {
        var page = new Page("A.md", "```java\n```\n\n```jav\n```\n");
        assertThat(unknownLanguages(page)).containsExactly("A.md:5: jav");
    }

    @Test
    void refusesAnErrorWhereTheReaderSeesIt() {
        var page = new Page("A.md", "# A\n\n```java\nlease.isHeld();\nlease.isHeldForSure();\n```\n");
        assertThat(complaints(page)).hasSize(1).allMatch(said -> said.startsWith("A.md:5: cannot find symbol"));
    }

    @Test
    void refusesAWarning() {
        var page = new Page("A.md", "```java\nimport java.util.List;\n\npublic class A {\n    List raw;\n}\n```\n");
        assertThat(complaints(page)).hasSize(1).allMatch(said -> said.startsWith("A.md:5: found raw type"));
    }

    @Test
    void refusesAnErrorInJavadoc() {
        var source = "/**\n * <pre>{@code\n * lease.renew();\n * }</pre>\n */\ninterface A {}\n";
        var examples = Example.inJavadoc("A.java", source);
        assertThat(examples).hasSize(1);
        assertThat(ExampleCompiler.compile(examples.get(0), folder))
                .hasSize(1)
                .allMatch(said -> said.startsWith("A.java:3: cannot find symbol"));
    }

    @Test
    void refusesAFragmentThatIsNotTrue() {
        var fragment = new Example("A.md", 1, "assert lease.token().number() == 2;");
        assertThat(ExampleCompiler.compile(fragment, folder)).isEmpty();
        assertThatThrownBy(() -> run(fragment)).isInstanceOf(AssertionError.class);
    }

    static Stream<Example> examples() {
        return Example.all().stream();
    }

    static Stream<Example> fragments() {
        return examples().filter(Example::isRunnable);
    }

    private static Stream<String> unknownLanguages(Page page) {
        return page.fences().stream()
                .filter(fence -> !LANGUAGES.contains(fence.language()))
                .map(fence -> page.name() + ":" + fence.line() + ": " + fence.language());
    }

    private List<String> complaints(Page page) {
        return Example.of(page).stream()
                .flatMap(example -> ExampleCompiler.compile(example, folder).stream())
                .toList();
    }

    private Object run(Example fragment) throws Exception {
        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            loader.setDefaultAssertionStatus(true);
            var made = loader.loadClass(fragment.type()).getConstructor().newInstance();
            return ((Callable<?>) made).call();
        }
    }
}
