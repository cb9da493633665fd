import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the distribution bundles, by its bill of materials. {@code java Licences.java <bom.xml> <page>} exits with 1 if a licence
 * is not one of those below, or if the page's table is another than it should be; {@code --write} behind it writes the table.
 */
class Licences {
    /** One of a component's licences must be among these; a new one is read by a person before it is named here. */
    private static final Set<String> KNOWN = Set.of(
            "Apache-2.0", "BSD-3-Clause", "MIT", "Public Domain", "(CDDL-1.0 OR GPL-2.0-with-classpath-exception)");

    private static final String BEGIN = "<!-- begin: build/Licences.java writes this -->\n";
    private static final String END = "<!-- end -->\n";

    public static void main(String[] arguments) throws Exception {
        Set<String> rows = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        var bom = parser.parse(Path.of(arguments[0]).toFile()).getDocumentElement();
        for (Element component : children(only(bom, "components"), "component")) {
            String group = text(component, "group");
            String name = group + ":" + text(component, "name");
            if (group.equals("io.incumbent")) {
                continue;
            }
            List<String> licences = licences(component);
            if (licences.stream().noneMatch(KNOWN::contains)) {
                problems.add(name + " has a licence that is not known: " + licences);
            }
            rows.add("| `" + name + "` | " + text(component, "version") + " | " + String.join(", ", licences) + " |\n");
        }
        if (rows.isEmpty()) {
            problems.add(arguments[0] + " lists nothing");
        }
        compare(Path.of(arguments[1]), "| Library | Version | Licence |\n|---|---|---|\n" + String.join("", rows),
                arguments.length > 2, problems);
        problems.forEach(System.err::println);
        System.out.println("licences: " + rows.size() + " libraries in the distribution, " + problems.size() + " problems");
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    private static void compare(Path page, String table, boolean write, List<String> problems) throws Exception {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (write) {
            Files.writeString(page, text.substring(0, begin) + table + text.substring(end));
        } else if (!text.substring(begin, end).equals(table)) {
            problems.add(page + " is out of date: java build/Licences.java <bom.xml> " + page + " --write");
        }
    }

    private static List<String> licences(Element component) {
        List<String> found = new ArrayList<>();
        for (Element licences : children(component, "licenses")) {
            children(licences, "expression").forEach(e -> found.add(e.getTextContent().strip()));
            for (Element licence : children(licences, "license")) {
                String id = text(licence, "id");
                found.add(id.isEmpty() ? text(licence, "name") : id);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        var found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static Element only(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
