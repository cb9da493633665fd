package io.incumbent.tck.broken;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which mistake this is, for the table of who finds it out. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Mistake {

    /** {@return its number in the list of mistakes, such as {@code M14}} */
    String value();

    /** {@return the rule that it breaks} */
    String rule();
}
