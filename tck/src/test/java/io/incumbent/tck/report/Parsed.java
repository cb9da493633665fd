package io.incumbent.tck.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page or another file as a tree: it must be well-formed for that. */
final class Parsed {

    private final Document document;

    private Parsed(Document document) {
        this.document = document;
    }

    static Parsed of(String xml) {
        try {
            return new Parsed(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml))));
        } catch (Exception malformed) {
            throw new AssertionError("not well-formed: " + malformed.getMessage(), malformed);
        }
    }

    static Parsed page(ReportInput input) {
        return of(ReportFiles.page(input));
    }

    List<Element> all(String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Those that have this among their classes. */
    List<Element> all(String tag, String css) {
        return all(tag).stream()
                .filter(element -> Arrays.asList(element.getAttribute("class").split(" ", -1))
                        .contains(css))
                .toList();
    }

    String text() {
        return document.getDocumentElement().getTextContent();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Those within another. */
    static List<Element> within(Element outer, List<Element> some) {
        return some.stream().filter(element -> isWithin(outer, element)).toList();
    }

    private static boolean isWithin(Element outer, Node node) {
        for (Node parent = node.getParentNode(); parent != null; parent = parent.getParentNode()) {
            if (parent.isSameNode(outer)) {
                return true;
            }
        }
        return false;
    }
}
