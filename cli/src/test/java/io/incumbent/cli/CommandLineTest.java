package io.incumbent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What people and programs are told: help, tables, JSON, and errors that say what to do. */
@Timeout(60)
class CommandLineTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void asInAProcess() {
        Logs.silence();
    }

    private int execute(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String files() {
        return "file:" + folder;
    }

    @Test
    void everyCommandHelps() {
        for (var command : Main.commandLine().getSubcommands().keySet()) {
            assertThat(execute(command, "--help")).as(command).isZero();
        }
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("run", "leader", "watch", "demo", "INCUMBENT_DEADLINE_FILE");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void completesInShells() {
        assertThat(execute("generate-completion")).isZero();
        assertThat(out.toString()).contains("complete -F", "--backend", "--drain");
    }

    @Test
    void saysThatNobodyLeads() {
        assertThat(execute("leader", "a/b", "--backend", files())).isEqualTo(ExitStatus.NO);
        assertThat(out.toString()).contains("ELECTION", "a/b", "(nobody)");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysSoInJson() {
        assertThat(execute("leader", "a/b", "--json", "--backend", files())).isEqualTo(ExitStatus.NO);
        assertThat(out.toString().strip()).isEqualTo("{\"election\": \"a/b\",\"led\": false}");
    }

    @Test
    void watchesForAWhile() {
        assertThat(execute("watch", "a/b", "--for", "10ms", "--json", "--backend", files()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leader a/b -b kafka://host            | scheme \"kafka\" belongs to no backend                   | 2",
                "leader a/b -b host:2379//             | scheme \"host\" belongs to no backend                    | 2",
                "leader a/b -b nonsense                | has no scheme                                           | 2",
                "leader a/../b                         | rename the election                                     | 2",
                "leader a/b -t 1s -b redis://127.0.0.1:1     | look whether the service runs                     | 125",
                "leader a/b -t 1s -b etcd://127.0.0.1:1      | look whether the service runs                     | 125",
                "leader a/b -t 1s -b zookeeper://127.0.0.1:1 | look whether the service runs                     | 125",
                "leader a/b -t 1s -b hazelcast://127.0.0.1:1 | look whether the service runs                     | 125",
                "leader a/b --term 10                  | \"10\" is no duration; write a number and its unit        | 2",
                "leader a/b --term 10ms                | must be from PT0.1S                                     | 2",
                "leader a/b --requir single_node       | Possible solutions: --require                           | 2",
                "leader a/b --require LINEARIZABLE -b memory: | LINEARIZABLE                                     | 2",
                "leader                                | Missing required parameter                              | 2",
                "run                                   | Missing required parameter                              | 2",
                "run a/b                               | name it behind --                                       | 2",
                "run a/b --once --restart -- true      | exclude each other                                      | 2",
                "run a/b -- no-such-command            | command \"no-such-command\" not found                     | 127",
                "run a/b -- /etc/passwd                | can't be executed; try chmod +x                         | 126",
                "run a/b --drain 9s --term 2s -- true  | shorten one of them or lengthen the term                | 2",
                "demo -b memory:                       | leave --backend out                                     | 2",
                "laeder                                | Did you mean: incumbent leader                          | 2",
            })
    void saysWhatToDo(String arguments, String sentence, int status) {
        assertThat(execute(arguments.split(" ", -1))).isEqualTo(status);
        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://me:hush@127.0.0.1:1/0",
                "etcd://me:hush@127.0.0.1:1",
                "redis://hush@127.0.0.1:1/0",
                "rediss://hush@127.0.0.1:1/0",
                "redis+quorum://hush@127.0.0.1:1,127.0.0.1:2,127.0.0.1:3",
                "etcd://hush@127.0.0.1:1",
                "zookeeper://hush@127.0.0.1:1",
                "hazelcast://hush@127.0.0.1:1",
                "file://hush@h/path",
                "memory://hush@h",
                "kafka://hush@h",
                "redis:hush@h",
                "redis://hush%40h"
            })
    void neverShowsAPassword(String url) {
        assertThat(execute("leader", "a/b", "-t", "1s", "-b", url)).isIn(ExitStatus.USAGE, ExitStatus.TROUBLE);
        assertThat(err.toString()).isNotBlank().doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leader redis://me:hush@h",
                "leader a/b redis://hush@h",
                "leader a/b --backed=redis://hush@h",
                "leader a/b --backed redis://hush@h",
                "leader a/b --term redis://hush@h",
                "leader a/b --require redis://:hush@h",
                "run redis://hush@h -- true",
                "run a/b redis://hush@h",
                "run a/b --meta redis://hush@h -- true",
                "demo redis://hush@h",
                "redis://hush@h"
            })
    void neverShowsAPasswordInAWrongPlace(String arguments) {
        assertThat(execute(arguments.split(" ", -1))).isNotEqualTo(ExitStatus.DONE);
        assertThat(out.toString() + err).isNotBlank().doesNotContain("hush");
    }
}
