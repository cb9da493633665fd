package io.incumbent.tck.report;

/** Writes a picture, shape by shape. Texts are escaped here, so that they can't be forgotten. */
final class Svg {

    private static final double TENTHS = 10;

    private final StringBuilder out = new StringBuilder();

    /** A picture that is as wide as its place, and read out as one. */
    Svg(double width, double height, String label) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        out.append(number(width)).append(' ').append(number(height));
        out.append("\" role=\"img\" aria-label=\"").append(Markup.text(label)).append("\">\n");
    }

    /** With as few digits as can be seen. */
    static String number(double value) {
        long tenths = Math.round(value * TENTHS);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    private Svg attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    private Svg tag(String name, String css) {
        out.append('<').append(name).append(" class=\"").append(css).append('"');
        return this;
    }

    private void end(String element, String title) {
        if (title.isEmpty()) {
            out.append("/>\n");
        } else {
            out.append("><title>").append(Markup.text(title)).append("</title></");
            out.append(element).append(">\n");
        }
    }

    /** A rectangle; its title, if not empty, is shown to whoever points at it. */
    Svg rect(String css, double x, double y, double width, double height, String title) {
        tag("rect", css).attribute("x", x).attribute("y", y);
        attribute("width", width).attribute("height", height).end("rect", title);
        return this;
    }

    Svg line(String css, double x1, double y1, double x2, double y2, String title) {
        tag("line", css).attribute("x1", x1).attribute("y1", y1);
        attribute("x2", x2).attribute("y2", y2).end("line", title);
        return this;
    }

    Svg circle(String css, double x, double y, double radius, String title) {
        tag("circle", css)
                .attribute("cx", x)
                .attribute("cy", y)
                .attribute("r", radius)
                .end("circle", title);
        return this;
    }

    /** A path of commands that hold no text from outside. */
    Svg path(String css, String commands, String title) {
        tag("path", css);
        out.append(" d=\"").append(commands).append('"');
        end("path", title);
        return this;
    }

    Svg text(String css, double x, double y, String text) {
        tag("text", css).attribute("x", x).attribute("y", y);
        out.append('>').append(Markup.text(text)).append("</text>\n");
        return this;
    }

    /** Begins a group, to which data can be attached. */
    Svg group(String css, String dataName, String data) {
        tag("g", css);
        out.append(" data-")
                .append(dataName)
                .append("=\"")
                .append(Markup.text(data))
                .append("\">\n");
        return this;
    }

    Svg groupEnd() {
        out.append("</g>\n");
        return this;
    }

    String done() {
        return out + "</svg>\n";
    }
}
