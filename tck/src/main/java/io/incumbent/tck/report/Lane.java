package io.incumbent.tck.report;

/** A row of a timeline. */
interface Lane {

    /** What stands beside it; comes from outside. */
    String name();

    /** What kind of lane it is, for machines: {@code candidate}, {@code register}, {@code observer}, … */
    String role();

    double height();

    /** Whether anything of it is between two times. */
    boolean hasAny(long from, long to);

    /** Draws itself in the part of the picture that it is given. */
    void draw(Canvas canvas);
}
