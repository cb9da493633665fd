package io.incumbent.tck.report;

import io.incumbent.tck.Finding.State;
import java.util.stream.Collectors;

/** The rules as JUnit's XML, one case each, for whatever shows test results. What was not verified is not a skip. */
final class JunitXml {

    private JunitXml() {}

    static String of(ReportInput input) {
        long failures = input.rules().stream().filter(RuleRow::speaksAgainst).count();
        String name = Markup.text(input.title());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" + name + "\" tests=\""
                + input.rules().size() + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\"0\">\n"
                + input.rules().stream().map(row -> testcase(row, name)).collect(Collectors.joining())
                + "</testsuite>\n";
    }

    private static String testcase(RuleRow row, String suite) {
        String what = Markup.text(row.id() + " " + row.obligation());
        return "  <testcase classname=\"" + suite + "\" name=\"" + what + "\">" + outcome(row) + "</testcase>\n";
    }

    private static String outcome(RuleRow row) {
        String detail = Markup.text(row.detail());
        if (row.speaksAgainst()) {
            return "<failure message=\"rule " + Markup.text(row.id()) + " " + row.state() + "\">" + detail
                    + "</failure>";
        }
        return row.state() == State.KEPT ? "" : "<system-out>" + row.state() + ": " + detail + "</system-out>";
    }
}
