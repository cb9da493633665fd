package io.incumbent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.incumbent.spi.BackendUrl;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A null argument")
class NullArgumentsTest {

    private static final ElectionName NAME = new ElectionName("billing/nightly");
    private static final FencingToken TOKEN = new FencingToken(NAME, 7);

    /**
     * Where the methods under test are called. Exceptions are left out: one that cannot be made hides what went wrong.
     * Interfaces with implementations in the engine are the engine tests' business.
     */
    private static final List<Object> TARGETS = List.of(
            NAME,
            TOKEN,
            FencingGate.of("billing/nightly"),
            Guarantee.LINEARIZABLE,
            new Leader("node-7", TOKEN, Map.of()),
            ElectionOptions.defaults(),
            ElectionOptions.builder(),
            BackendUrl.parse("etcd://h"));

    /** An argument of each type that occurs, so that only the one under test is null. */
    private static final List<Object> SAMPLES = List.of(
            NAME,
            TOKEN,
            "text",
            Duration.ofSeconds(1),
            Map.of(),
            List.of(),
            Set.of(),
            (Executor) Runnable::run,
            ElectionListener.NONE,
            Guarantee.BEST_EFFORT,
            1L,
            0.1,
            true);

    static Stream<Arguments> arguments() {
        return TARGETS.stream()
                .flatMap(target -> executables(target.getClass())
                        .flatMap(executable -> IntStream.range(0, executable.getParameterCount())
                                .filter(index -> !executable.getParameterTypes()[index].isPrimitive())
                                .mapToObj(index -> Arguments.of(
                                        Named.of(describe(executable, index), executable), target, index))));
    }

    private static Stream<Executable> executables(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(executable -> Modifier.isPublic(executable.getModifiers()) && !executable.isSynthetic())
                .filter(executable -> !executable.getName().equals("equals"))
                .filter(executable -> !(type.isEnum() && executable.getName().equals("valueOf")));
    }

    private static String describe(Executable executable, int index) {
        return executable.getDeclaringClass().getSimpleName() + "." + executable.getName() + "(… "
                + executable.getParameters()[index].getName() + " …)";
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused at once, and the message names it:")
    @MethodSource("arguments")
    void isRefused(Executable executable, Object target, int index) {
        Throwable refusal = catchThrowable(() -> call(executable, target, index));

        assertThat(refusal).isInstanceOf(NullPointerException.class);
        assertThat(refusal.getMessage())
                .containsIgnoringCase(wordFor(executable, executable.getParameters()[index]));
    }

    private static String wordFor(Executable executable, Parameter parameter) {
        assertThat(parameter.isNamePresent()).as("compiled with -parameters").isTrue();
        return executable instanceof Constructor<?> constructor && constructor.getDeclaringClass() == ElectionName.class
                ? "election name"
                : parameter.getName();
    }

    @SuppressWarnings("NullAway") // A null where none may be is what is tried here.
    private static void call(Executable executable, Object target, int nullIndex) throws Throwable {
        @Nullable
        Object[] arguments = Arrays.stream(executable.getParameterTypes())
                .map(NullArgumentsTest::sample)
                .toArray();
        arguments[nullIndex] = null;
        try {
            if (executable instanceof Method method) {
                method.invoke(target, arguments);
            } else {
                ((Constructor<?>) executable).newInstance(arguments);
            }
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static Object sample(Class<?> type) {
        return SAMPLES.stream()
                .filter(MethodType.methodType(type).wrap().returnType()::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type + ": add one"));
    }

    @Test
    @DisplayName("is looked for in more than twenty places")
    void findsPlaces() {
        assertThat(arguments().count()).isGreaterThan(20);
    }

    @Test
    @DisplayName("in metadata is refused too, by name")
    void inMetadata() {
        Map<String, @Nullable String> metadata = new HashMap<>();
        metadata.put("region", null);

        assertThat(catchThrowable(() -> withMetadata(metadata)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("metadata");
    }

    @SuppressWarnings({"NullAway", "unchecked", "rawtypes"})
    private static ElectionOptions withMetadata(Map metadata) {
        return ElectionOptions.builder().metadata(metadata).build();
    }
}
