package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user downloads: looked at as a jar, because that is where a wrong manifest or a wrong compiler shows. */
class PackagedJarTest {
    private static final int JAVA_17 = 61;

    /** Names are for ever: whoever writes {@code requires} depends on them. */
    private static final Map<String, String> MODULES = Map.of(
            "incumbent-api", "io.incumbent",
            "incumbent-backend-memory", "io.incumbent.memory",
            "incumbent-backend-file", "io.incumbent.file",
            "incumbent-backend-etcd", "io.incumbent.etcd automatic",
            "incumbent-backend-zookeeper", "io.incumbent.zookeeper automatic",
            "incumbent-backend-redis", "io.incumbent.redis automatic",
            "incumbent-backend-hazelcast", "io.incumbent.hazelcast automatic",
            "incumbent-tck", "io.incumbent.tck automatic",
            "incumbent-cli", "io.incumbent.cli automatic");

    @Test
    void everyJarIsTheModuleItPromises() {
        var found = new TreeMap<String, String>();
        for (var module : published()) {
            var descriptor = describe(module.jar(""));
            found.put(module.artifact(), descriptor.name() + (descriptor.isAutomatic() ? " automatic" : ""));
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(MODULES);
    }

    @Test
    void theApiNeedsTheJdkAlone() {
        var requires = describe(named("incumbent-api").jar("")).requires().stream()
                .filter(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name);
        assertThat(requires).isNotEmpty().allMatch(name -> name.startsWith("java."));
    }

    @Test
    void theJarsResolveTogetherOnTheModulePath() {
        var jars = published().stream()
                .filter(module -> !describe(module.jar("")).isAutomatic())
                .map(module -> module.jar(""))
                .toArray(Path[]::new);
        var names = ModuleFinder.of(jars).findAll().stream()
                .map(m -> m.descriptor().name())
                .collect(Collectors.toSet());
        var resolved = Configuration.resolve(
                ModuleFinder.of(jars), List.of(ModuleLayer.boot().configuration()), ModuleFinder.of(), names);
        assertThat(resolved.modules()).hasSameSizeAs(jars);
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyClassIsForJava17(Pom module) throws IOException {
        try (var jar = new JarFile(module.jar("").toFile())) {
            var majors = new TreeMap<String, Integer>();
            for (var entry :
                    jar.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                try (var in = new DataInputStream(jar.getInputStream(entry))) {
                    in.readInt();
                    in.readUnsignedShort();
                    majors.put(entry.getName(), in.readUnsignedShort());
                }
            }
            assertThat(majors)
                    .isNotEmpty()
                    .allSatisfy((name, major) -> assertThat(major).as(name).isEqualTo(JAVA_17));
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void sourcesAndJavadocStandBesideIt(Pom module) throws IOException {
        assertThat(entries(module.jar("-sources"))).anyMatch(name -> name.endsWith(".java"));
        assertThat(entries(module.jar("-javadoc"))).contains("index.html");
    }

    static List<Pom> published() {
        return Pom.root().publishedJars();
    }

    static Pom named(String artifact) {
        return published().stream()
                .filter(module -> module.artifact().equals(artifact))
                .findFirst()
                .orElseThrow();
    }

    private static ModuleDescriptor describe(Path jar) {
        assertThat(jar).exists();
        return ModuleFinder.of(jar).findAll().iterator().next().descriptor();
    }

    private static Set<String> entries(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).collect(Collectors.toSet());
        }
    }
}
