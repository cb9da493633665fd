package io.incumbent.tck.elector;

import io.incumbent.tck.Rule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** Finds the rules in an entry class. */
final class RuleMethods {

    private RuleMethods() {}

    static List<Class<?>> mounted(Class<?> entry) {
        return Stream.<Class<?>>of(entry.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Nested.class))
                .toList();
    }

    /** Everything that its chapters declare, rules and helpers. */
    static List<Method> methods(Class<?> entry) {
        return mounted(entry).stream()
                .flatMap(mount -> Arrays.stream(mount.getSuperclass().getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .toList();
    }

    static List<Method> rules(Class<?> entry) {
        return methods(entry).stream()
                .filter(method -> method.isAnnotationPresent(Rule.class))
                .toList();
    }

    static List<String> ids(Class<?> entry) {
        return rules(entry).stream()
                .map(method -> method.getAnnotation(Rule.class).id())
                .toList();
    }
}
