package io.incumbent.tck.report;

import io.incumbent.tck.Finding.State;
import io.incumbent.tck.Verdict;

/** Small parts of the page. */
final class Html {

    private Html() {}

    static String note(String text) {
        return "<p class=\"note\">" + Markup.text(text) + "</p>\n";
    }

    /** Wide pictures can be moved by themselves, also with the keyboard. */
    static String picture(String svg) {
        return "<div class=\"picture\" tabindex=\"0\">" + svg + "</div>\n";
    }

    static String cell(String css, String text) {
        return "<td class=\"" + css + "\">" + Markup.text(text) + "</td>";
    }

    /** A sign, so that colour is not needed. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case CONFORMANT, CONFORMANT_IN_ESSENTIALS -> "✓";
            case NOT_CONFORMANT -> "✗";
            case INCONCLUSIVE -> "?";
        };
    }

    static String css(Verdict verdict) {
        return switch (verdict) {
            case CONFORMANT, CONFORMANT_IN_ESSENTIALS -> "good";
            case NOT_CONFORMANT -> "bad";
            case INCONCLUSIVE -> "doubt";
        };
    }

    static String sign(State state) {
        return switch (state) {
            case KEPT -> "✓ kept";
            case BROKEN -> "✗ broken";
            case DID_NOT_RUN -> "✗ did not run";
            case NOT_VERIFIED -> "? not verified";
            case NOT_IN_SET -> "– not run in the essential set";
        };
    }

    static String css(State state) {
        return switch (state) {
            case KEPT -> "good";
            case BROKEN, DID_NOT_RUN -> "bad";
            case NOT_VERIFIED, NOT_IN_SET -> "doubt";
        };
    }
}
