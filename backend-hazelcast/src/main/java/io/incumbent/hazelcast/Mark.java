package io.incumbent.hazelcast;

/**
 * Names one write, unlike any other: who made it, and which of his writes it was.
 *
 * @param writer a client or member; eight letters, digits and the like
 * @param number counts what this writer wrote, anywhere
 */
record Mark(String writer, long number) {

    /** How it stands in a text. */
    static final String FORM = "[\\w-]{8}\\.\\d{1,18}";

    static Mark of(String text) {
        return new Mark(text.substring(0, 8), Long.parseLong(text.substring(9)));
    }

    @Override
    public String toString() {
        return writer + "." + number;
    }
}
