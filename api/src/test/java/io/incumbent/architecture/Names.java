package io.incumbent.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Classes by name; what is nested in a class belongs to it. */
final class Names {

    private Names() {}

    static DescribedPredicate<JavaClass> topLevelIn(String... names) {
        List<String> wanted = List.of(names);
        return DescribedPredicate.describe(
                "belonging to any of " + wanted,
                type -> wanted.contains(outermost(type).getSimpleName()));
    }

    static DescribedPredicate<JavaClass> namedOrNestedIn(String... names) {
        List<String> wanted = List.of(names);
        return DescribedPredicate.describe("are, or are nested in, any of " + wanted, type -> {
            for (JavaClass each = type; ; each = each.getEnclosingClass().orElseThrow()) {
                if (wanted.contains(each.getSimpleName())
                        || each.getEnclosingClass().isEmpty()) {
                    return wanted.contains(each.getSimpleName());
                }
            }
        });
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
