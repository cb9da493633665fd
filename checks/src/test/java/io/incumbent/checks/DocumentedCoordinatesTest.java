package io.incumbent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The XML on our pages is XML, and the dependencies in it are those that we publish. */
class DocumentedCoordinatesTest {
    private final Pom root = Pom.root();

    @Test
    void areThoseThatWePublish() {
        assertThat(Page.all().stream().flatMap(page -> complaints(page).stream()))
                .isEmpty();
    }

    @Test
    void readmeShowsADependency() {
        assertThat(Page.named("README.md").fences("xml").flatMap(fence -> dependencies(fence.text()).stream()))
                .isNotEmpty();
    }

    @Test
    void refusesWhatWeDoNotPublish() {
        assertThat(complaints(page("io.incumbent", "incumbent-api", root.text("version"))))
                .isEmpty();
        assertThat(complaints(page("io.incumbent", "incumbent-api", "0.0.7")))
                .containsExactly("A.md:2: io.incumbent:incumbent-api:0.0.7");
        assertThat(complaints(page("io.incumbent", "incumbent-checks", root.text("version"))))
                .containsExactly("A.md:2: io.incumbent:incumbent-checks:" + root.text("version"));
        assertThat(complaints(page("org.incumbent", "incumbent-api", root.text("version"))))
                .containsExactly("A.md:2: org.incumbent:incumbent-api:" + root.text("version"));
    }

    @Test
    void refusesADependencyWithoutAVersionWhereNoBomIsImported() {
        var dependency =
                "<dependency><groupId>io.incumbent</groupId><artifactId>incumbent-api</artifactId></dependency>\n";
        var bom = "<dependency><groupId>io.incumbent</groupId><artifactId>incumbent-bom</artifactId><version>"
                + root.text("version") + "</version><scope>import</scope></dependency>\n";
        assertThat(complaints(new Page("A.md", "```xml\n" + dependency + "```\n")))
                .containsExactly("A.md:2: io.incumbent:incumbent-api:");
        assertThat(complaints(new Page("A.md", "```xml\n" + bom + dependency + "```\n")))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNotXml() {
        assertThat(complaints(new Page("A.md", "```xml\n<dependency>\n```\n")))
                .hasSize(1)
                .allMatch(said -> said.startsWith("A.md:2: "));
    }

    private static Page page(String group, String artifact, String version) {
        var xml = """
                ```xml
                <dependency>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </dependency>
                ```
                """;
        return new Page("A.md", xml.formatted(group, artifact, version));
    }

    private List<String> complaints(Page page) {
        var complaints = new ArrayList<String>();
        for (var fence : page.fences("xml").toList()) {
            var place = page.name() + ":" + fence.line() + ": ";
            try {
                dependencies(fence.text()).stream()
                        .filter(dependency -> !published().contains(dependency))
                        .forEach(dependency -> complaints.add(place + dependency));
            } catch (IllegalArgumentException e) {
                complaints.add(place + e.getMessage());
            }
        }
        return complaints;
    }

    /** The jars of the BOM, and the BOM. */
    private Set<String> published() {
        var published = root.publishedJars().stream().map(Pom::artifact).collect(Collectors.toSet());
        published.add("incumbent-bom");
        return published.stream()
                .map(artifact -> "io.incumbent:" + artifact + ":" + root.text("version"))
                .collect(Collectors.toSet());
    }

    private static List<String> dependencies(String xml) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            var document = builder.parse(new InputSource(new StringReader("<fence>" + xml + "</fence>")));
            var found = document.getElementsByTagName("dependency");
            var dependencies = new ArrayList<String>();
            for (int i = 0; i < found.getLength(); i++) {
                var dependency = (Element) found.item(i);
                var version = text(dependency, "version");
                dependencies.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId") + ":"
                        + (version.isEmpty() ? versionOfBom(xml) : version));
            }
            return dependencies;
        } catch (SAXException notXml) {
            throw new IllegalArgumentException(notXml.getMessage(), notXml);
        } catch (Exception e) {
            throw new AssertionError("cannot read XML", e);
        }
    }

    /** What stands below an imported BOM needs no version of its own. */
    private static String versionOfBom(String xml) {
        var bom = Pattern.compile(
                        "(?s)<artifactId>incumbent-bom</artifactId>\\s*<version>(.*?)</version>.*<scope>import</scope>")
                .matcher(xml);
        return bom.find() ? bom.group(1) : "";
    }

    private static String text(Element dependency, String name) {
        return Pom.named(dependency, name).stream()
                .map(element -> element.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
