package io.incumbent.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;

/** Which methods an access goes to; references such as {@code System::nanoTime} count as calls. */
final class Calls {

    private Calls() {}

    /** Any of the methods with one of these names; a constructor's name is {@code <init>}. */
    static DescribedPredicate<JavaAccess<?>> to(Class<?> owner, String... names) {
        List<String> wanted = List.of(names);
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join("/", names),
                access -> isOf(owner, access)
                        && wanted.contains(access.getTarget().getName()));
    }

    /** The methods with one of these names that take nothing. */
    static DescribedPredicate<JavaAccess<?>> toWithoutArguments(Class<?> owner, String... names) {
        return to(owner, names)
                .and(DescribedPredicate.describe(
                        "without arguments", access -> parameters(access).isEmpty()));
    }

    /** The methods with names like this that are given no executor. */
    static DescribedPredicate<JavaAccess<?>> withoutExecutor(Class<?> owner, String namePattern) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + namePattern + " without an executor",
                access -> isOf(owner, access)
                        && access.getTarget().getName().matches(namePattern)
                        && parameters(access).stream()
                                .noneMatch(type -> type.getName().endsWith("Executor")));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // Only read here.
    static DescribedPredicate<JavaAccess<?>> anyOf(DescribedPredicate<JavaAccess<?>>... calls) {
        return Arrays.stream(calls).reduce((one, other) -> one.or(other)).orElseThrow();
    }

    private static boolean isOf(Class<?> owner, JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(owner);
    }

    private static List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget method
                ? method.getRawParameterTypes()
                : List.of();
    }
}
