package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the module's page shows, as it stands there. */
@Tag("docker")
@Timeout(240)
class ApplicationTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```java\\n((?:(?!```).)*?public class Application .*?)```", Pattern.DOTALL);
    private static final Pattern HAS_DATA =
            Pattern.compile("groupId: (METADATA|default)\\(\\d+\\), size:3, term:\\d+, logIndex:[1-9]");
    private static final Pattern LEADING = Pattern.compile("leading with .*?(\\d+)\\D*");

    @TempDir
    private Path folder;

    private final List<Fork> processes = new ArrayList<>();
    private final List<Integer> ports = Members.freePorts(3);

    @AfterEach
    void stop() {
        processes.forEach(Fork::close);
    }

    @Test
    @DisplayName(
            "Three processes are a quorum: one leads, another when that is killed, and the next when it has come back")
    void threeProcesses() throws Exception {
        compile();
        for (int i = 0; i < 3; i++) {
            processes.add(start(i));
        }
        Leading first = awaitLeader(0);
        processes.get(first.process).kill();
        Leading second = awaitLeader(first.token);
        assertThat(second.process).isNotEqualTo(first.process);

        // Back again, it is one of the quorum; or else the next crash would be one too many.
        processes.set(first.process, start(first.process));
        processes.get(first.process).await("ready");
        awaitData(processes.get(first.process));
        processes.get(second.process).kill();
        Leading third = awaitLeader(second.token);
        assertThat(third.process).isNotEqualTo(second.process);
        assertThat(processes).filteredOn(Fork::isAlive).hasSize(2);
    }

    /** Ready is said before all has been sent to it, which takes a moment that no call of Hazelcast tells. */
    private static void awaitData(Fork back) {
        Set<String> groups = new HashSet<>();
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            back.heard().stream()
                    .map(HAS_DATA::matcher)
                    .filter(Matcher::find)
                    .forEach(line -> groups.add(line.group(1)));
            return groups.size() == 2;
        });
    }

    private void compile() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(example.find()).as("the example in README.md").isTrue();
        Path source = Files.writeString(folder.resolve("Application.java"), example.group(1));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(status).isZero();
    }

    private Fork start(int number) throws Exception {
        List<String> arguments = new ArrayList<>();
        arguments.add(String.valueOf(ports.get(number)));
        ports.forEach(port -> arguments.add(String.valueOf(port)));
        String classPath = folder + File.pathSeparator + System.getProperty("java.class.path");
        return Fork.java(classPath, List.of("-Dhazelcast.phone.home.enabled=false"), "Application", arguments);
    }

    /** Who leads with which token. */
    private record Leading(int process, long token) {}

    private Leading awaitLeader(long after) {
        List<Leading> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            for (int i = 0; i < processes.size(); i++) {
                for (String line : processes.get(i).heard()) {
                    Matcher leading = LEADING.matcher(line);
                    if (leading.matches() && Long.parseLong(leading.group(1)) > after) {
                        found.add(new Leading(i, Long.parseLong(leading.group(1))));
                    }
                }
            }
            return !found.isEmpty();
        });
        return found.get(found.size() - 1);
    }
}
