package io.incumbent.tck;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows each rule by its number and obligation. */
public final class RuleNames extends DisplayNameGenerator.Standard {

    /** For JUnit. */
    public RuleNames() {}

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> type, Method method) {
        Rule rule = method.getAnnotation(Rule.class);
        return rule == null
                ? super.generateDisplayNameForMethod(enclosing, type, method)
                : RuleCatalogue.find(rule.id())
                        .map(entry -> entry.id() + " " + entry.obligation())
                        .orElse(rule.id());
    }
}
