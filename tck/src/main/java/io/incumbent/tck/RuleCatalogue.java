package io.incumbent.tck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules, in the order of their numbers. {@code SPEC.md} is made from this. */
public final class RuleCatalogue {

    /** The group of rules that judge a {@link io.incumbent.spi.Register} directly. */
    public static final int REGISTER = 0;

    /** The group of rules about the run itself. */
    static final int THE_RUN = 7;

    private static final List<CatalogueRule> ALL = Stream.of(
                    RegisterTexts.RULES, RegisterUseTexts.RULES, SafetyTexts.RULES, ServiceTexts.RULES)
            .flatMap(List::stream)
            .toList();

    private RuleCatalogue() {}

    /** {@return all rules} */
    public static List<CatalogueRule> all() {
        return ALL;
    }

    /**
     * Lists one group.
     *
     * @param group the number before the point
     * @return its rules
     */
    public static List<CatalogueRule> group(int group) {
        return ALL.stream().filter(rule -> rule.group() == group).toList();
    }

    /**
     * Looks a rule up.
     *
     * @param id its number
     * @return the rule, if there is one with that number
     */
    public static Optional<CatalogueRule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
