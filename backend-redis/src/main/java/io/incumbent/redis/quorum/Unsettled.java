package io.incumbent.redis.quorum;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;

/** Tells why a request of a quorum has no answer. */
final class Unsettled {

    private static final int SHOWN = 200;

    private Unsettled() {}

    /** What can only be mended by people is told as such: it would be the same next time. */
    static RuntimeException because(String why, String register, Quorum quorum, Heard heard) {
        Throwable cause = heard.cause();
        String story = "a request for " + register + " at " + quorum.description + " " + why + ": " + heard.describe()
                + (cause == null ? "" : "; another: " + cut(String.valueOf(cause.getMessage())));
        if (heard.isHopeless() && heard.foreign() != null) {
            return new ConfigurationException(
                    "register " + register,
                    quoted(String.valueOf(heard.foreign())),
                    "was not written by a quorum, and was left untouched",
                    "choose another name or namespace, or remove it");
        } else if (heard.isHopeless() && cause instanceof ConfigurationException refused) {
            return refused;
        }
        return cause == null ? new BackendUnavailableException(story) : new BackendUnavailableException(story, cause);
    }

    private static String quoted(String text) {
        return '"' + cut(text).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?") + '"';
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
