package io.incumbent;

import java.time.Duration;
import java.util.Map;

/** Every constraint on options, and on relations between them, with messages that give the numbers and the cure. */
final class OptionChecks {

    private static final Duration SHORTEST_TERM = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final double LARGEST_DRIFT = 0.3;
    private static final int MOST_METADATA_ENTRIES = 16;
    private static final int MOST_METADATA_BYTES = 2000;
    private static final int LONGEST_ID = 100;

    private OptionChecks() {}

    static void check(ElectionOptions options) {
        checkPositive("renewalPeriod", options.renewalPeriod());
        checkPositive("requestTimeout", options.requestTimeout());
        checkNotNegative("drain", options.drain());
        checkNotNegative("coolDown", options.coolDown());
        checkSum(options);
        options.candidateId().ifPresent(OptionChecks::checkCandidateId);
        checkMetadata(options);
    }

    static void checkTerm(Duration term) {
        if (term.compareTo(SHORTEST_TERM) < 0 || term.compareTo(LONGEST) > 0) {
            throw new ConfigurationException(
                    "term",
                    term.toString(),
                    "must be from " + SHORTEST_TERM + " to " + LONGEST,
                    "10 seconds suit most services");
        }
    }

    static void checkDrift(double drift) {
        // Written so that NaN fails too.
        if (!(drift >= 0 && drift <= LARGEST_DRIFT)) {
            throw new ConfigurationException(
                    "clockDrift",
                    Double.toString(drift),
                    "must be from 0 to " + LARGEST_DRIFT,
                    "0.1 allows for everything a time daemon may do; go lower only where slewing is capped");
        }
    }

    private static void checkPositive(String setting, Duration value) {
        if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(LONGEST) > 0) {
            throw new ConfigurationException(
                    setting,
                    value.toString(),
                    "must be from PT0.001S to " + LONGEST,
                    "leave it out to have it follow the term");
        }
    }

    private static void checkNotNegative(String setting, Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new ConfigurationException(
                    setting,
                    value.toString(),
                    "must be from PT0S to " + LONGEST,
                    "leave it out to have it follow the term");
        }
    }

    /** A lease must outlive a renewal that was not answered, a second one, and the draining of its task. */
    private static void checkSum(ElectionOptions options) {
        Duration valid = LeaseTime.validity(options.term(), options.clockDrift());
        Duration needed = options.renewalPeriod()
                .plus(options.requestTimeout().multipliedBy(2))
                .plus(options.drain());
        if (needed.compareTo(valid) > 0) {
            throw new ConfigurationException(
                    "renewalPeriod + 2 × requestTimeout + drain",
                    options.renewalPeriod() + " + 2 × " + options.requestTimeout() + " + " + options.drain() + " = "
                            + needed,
                    "must fit into the " + valid + " for which a term of " + options.term()
                            + " can be relied on with clockDrift " + options.clockDrift(),
                    "shorten one of them or lengthen the term");
        }
    }

    private static void checkCandidateId(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID || Texts.bytes(id) < 0) {
            throw new ConfigurationException(
                    "candidateId",
                    Texts.quoted(id) + " of " + id.length() + " characters",
                    "must have 1 to " + LONGEST_ID + " characters, not only blanks, and no half surrogate pair",
                    "leave it out to have one made of host and process");
        }
    }

    private static void checkMetadata(ElectionOptions options) {
        int bytes = 0;
        for (Map.Entry<String, String> entry : options.metadata().entrySet()) {
            int name = Texts.bytes(entry.getKey());
            int value = Texts.bytes(entry.getValue());
            if (name <= 0 || value < 0) {
                throw new ConfigurationException(
                        "metadata",
                        "entry " + Texts.quoted(entry.getKey()),
                        "must have a name, and no half surrogate pair",
                        "name it, or encode binary values as text");
            }
            bytes += name + value;
        }
        if (options.metadata().size() > MOST_METADATA_ENTRIES || bytes > MOST_METADATA_BYTES) {
            throw new ConfigurationException(
                    "metadata",
                    "of " + options.metadata().size() + " entries and " + bytes + " bytes of UTF-8",
                    "must have at most " + MOST_METADATA_ENTRIES + " entries and " + MOST_METADATA_BYTES
                            + " bytes, because every renewal carries it",
                    "publish an address and look the rest up there");
        }
    }
}
