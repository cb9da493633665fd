package io.incumbent.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rule that a test method checks. A rule without such a method is not checked. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {

    /** {@return the rule's number in the catalogue, such as {@code 0.01}} */
    String id();

    /** {@return the rule's level, repeated here for the reader; a test compares it with the catalogue} */
    Level level();
}
