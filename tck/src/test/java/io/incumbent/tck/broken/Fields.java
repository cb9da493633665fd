package io.incumbent.tck.broken;

/** What broken services need of a lease record, read from its documented text. */
final class Fields {

    private Fields() {}

    /** Returns the empty text if there is no record, or none of this field. */
    static String field(String text, String name) {
        int start = text.indexOf(' ' + name + '=');
        int from = start + name.length() + 2;
        int to = text.indexOf(' ', from);
        return start < 0 ? "" : text.substring(from, to < 0 ? text.length() : to);
    }

    static boolean isHeld(String text) {
        return field(text, "kind").equals("held");
    }

    static boolean isReleased(String text) {
        return field(text, "kind").equals("released");
    }

    /** Whether both say the same of one field. */
    static boolean same(String one, String other, String name) {
        return field(one, name).equals(field(other, name));
    }
}
