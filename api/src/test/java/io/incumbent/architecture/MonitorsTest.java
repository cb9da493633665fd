package io.incumbent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.Elections;
import io.incumbent.canary.LocksABlock;
import io.incumbent.canary.LocksInPublic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Until Java 24, a virtual thread that waits for a monitor keeps its carrier: with few carriers, what holds the monitor may
 * then wait for one for ever. Locks of java.util.concurrent let the carrier go.
 */
@DisplayName("The code of this module")
class MonitorsTest {

    @Test
    @DisplayName("has no monitor that a virtual thread could wait for")
    void noMonitors() {
        List<Path> classes = classesOf(Elections.class);

        assertThat(classes).hasSizeGreaterThan(120);
        assertThat(monitors(classes)).isEmpty();
    }

    @Test
    @DisplayName("would be found out if it had one")
    void canariesDie() {
        List<Path> canaries = classesOf(LocksABlock.class).stream()
                .filter(file -> file.endsWith("LocksABlock.class") || file.endsWith("LocksInPublic.class"))
                .toList();

        assertThat(monitors(canaries))
                .hasSize(2)
                .anyMatch(line -> line.contains(LocksABlock.class.getName()))
                .anyMatch(line -> line.contains(LocksInPublic.class.getName()));
    }

    private static List<Path> classesOf(Class<?> one) {
        try (Stream<Path> files = Files.walk(
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("module-info.class"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the compiled code of these classes enters a monitor. */
    private static List<String> monitors(List<Path> classes) {
        StringWriter code = new StringWriter();
        ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
        String[] arguments = Stream.concat(
                        Stream.of("-p", "-c"), classes.stream().map(Path::toString))
                .toArray(String[]::new);
        assertThat(javap.run(new PrintWriter(code), new PrintWriter(code), arguments))
                .as(code::toString)
                .isZero();
        return Stream.of(code.toString().split("Compiled from ", -1))
                .filter(type -> type.contains(": monitorenter") || type.contains(" synchronized "))
                .map(type -> type.lines().limit(2).toList().toString())
                .toList();
    }
}
