package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The BOM stands alone, so nothing but this keeps it in step with the build. */
class BomTest {
    private final Pom root = Pom.root();
    private final Pom bom = Pom.in(root.folder().resolve("bom"));

    @Test
    void listsExactlyThePublishedJars() {
        var listed = bom.children("dependencyManagement", "dependencies", "dependency").stream()
                .map(dependency -> "%s:%s:%s"
                        .formatted(
                                text(dependency, "groupId"),
                                text(dependency, "artifactId"),
                                text(dependency, "version")))
                .toList();
        var published = root.publishedJars().stream()
                .map(module -> "io.incumbent:%s:${project.version}".formatted(module))
                .toList();
        assertThat(published).hasSizeGreaterThanOrEqualTo(3);
        assertThat(listed).containsExactlyElementsOf(published);
    }

    @Test
    void hasTheVersionAndGroupOfTheRoot() {
        assertThat(bom.text("version")).isEqualTo(root.text("version"));
        assertThat(bom.text("groupId")).isEqualTo(root.text("groupId")).isEqualTo("io.incumbent");
    }

    @Test
    void eachModuleIsNamedAfterItsFolder() {
        assertThat(root.modules())
                .allSatisfy(module -> assertThat(module.artifact())
                        .isEqualTo("incumbent-" + module.folder().getFileName()));
    }

    private static String text(Element dependency, String name) {
        return Pom.named(dependency, name).get(0).getTextContent();
    }
}
