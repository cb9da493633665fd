package io.incumbent.tck.register;

import io.incumbent.tck.Rule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** Finds the rules in the entry class. */
final class Chapters {

    private Chapters() {}

    static List<Class<?>> mounted() {
        return Stream.<Class<?>>of(RegisterConformance.class.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Nested.class))
                .toList();
    }

    static Class<?> mountOf(Class<?> chapter) {
        return mounted().stream()
                .filter(mount -> mount.getSuperclass() == chapter)
                .findFirst()
                .orElseThrow();
    }

    /** Everything a chapter declares, rules and helpers. */
    static Stream<Method> methods() {
        return mounted().stream()
                .flatMap(mount -> Arrays.stream(mount.getSuperclass().getDeclaredMethods()))
                .filter(method -> !method.isSynthetic());
    }

    static Stream<Method> rules() {
        return methods().filter(method -> method.isAnnotationPresent(Rule.class));
    }

    static String id(Method method) {
        return method.getAnnotation(Rule.class).id();
    }

    static Method method(String rule) {
        return rules().filter(method -> id(method).equals(rule)).findFirst().orElseThrow();
    }
}
