package io.incumbent.tck.report;

import java.util.Comparator;

/** The order of rules: by number where their names are numbers, {@code 2.05} before {@code 10.01}. */
final class RuleOrder {

    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(RuleOrder::group).thenComparing(Comparator.naturalOrder());

    private RuleOrder() {}

    private static int group(String id) {
        int point = id.indexOf('.');
        String group = point < 0 ? id : id.substring(0, point);
        return group.matches("[0-9]{1,9}") ? Integer.parseInt(group) : Integer.MAX_VALUE;
    }
}
