package io.incumbent.tck;

/** A test class whose rules are collected by {@link ConformanceExtension}. */
public interface Judged {

    /** {@return the report on the backend under test, the same each time} */
    ConformanceReport report();
}
