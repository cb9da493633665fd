package io.incumbent.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One pom.xml, as written: nothing inherited, nothing interpolated. */
record Pom(Path folder, Element project) {
    /** The root of the build, which the build tells us. */
    static Pom root() {
        return in(Path.of(System.getProperty("incumbent.root", "..")));
    }

    static Pom in(Path folder) {
        try {
            var file = folder.resolve("pom.xml").toFile();
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
            return new Pom(folder, document.getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("cannot read the pom in " + folder, e);
        }
    }

    List<Pom> modules() {
        return children("modules", "module").stream()
                .map(module -> in(folder.resolve(module.getTextContent().strip())))
                .toList();
    }

    /** The jars users can depend on, in the order of the build. */
    List<Pom> publishedJars() {
        return modules().stream()
                .filter(module -> !module.text("packaging").equals("pom"))
                .filter(module -> !module.text("properties", "unpublished").equals("true"))
                .toList();
    }

    String artifact() {
        return text("artifactId");
    }

    Path jar(String classifier) {
        var version = root().text("version");
        return folder.resolve("target").resolve(artifact() + "-" + version + classifier + ".jar");
    }

    /** The text of the element that this path of names leads to, empty if there is none. */
    String text(String... path) {
        var found = children(path);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    List<Element> children(String... path) {
        var found = List.of(project);
        for (var name : path) {
            found = found.stream().flatMap(e -> named(e, name).stream()).toList();
        }
        return found;
    }

    static List<Element> named(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return artifact();
    }
}
