package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user with a module-info and none but our jars: whatever our modules need, the user would have to find. */
class ModularUserTest {
    @Test
    void compilesWithOurModulesAlone(@TempDir Path folder) throws IOException {
        var source = Files.writeString(
                folder.resolve("module-info.java"),
                "module user { requires io.incumbent; requires io.incumbent.memory; requires io.incumbent.file; }");
        var ours = Pom.root().publishedJars().stream()
                .filter(module -> !module.artifact().equals("incumbent-tck"))
                .map(module -> module.jar("").toString())
                .collect(Collectors.joining(File.pathSeparator));
        var options = List.of("-Xlint:all", "-Werror", "--module-path", ours, "-d", folder.toString());

        var javac = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        var files = javac.getStandardFileManager(null, null, null).getJavaFileObjects(source);
        var compiled = javac.getTask(said, null, null, options, null, files).call();

        assertThat(compiled).as(said.toString()).isTrue();
    }
}
