package io.incumbent.engine;

import io.incumbent.ElectionOptions;
import io.incumbent.spi.Traits;
import io.incumbent.tck.sim.Subject;
import java.util.function.BiFunction;

/** The engine with one of its safety rules broken; everything else is as it is. */
public final class BrokenRules {

    private BrokenRules() {}

    private static Subject with(BiFunction<ElectionOptions, Traits, SafetyRules> rules) {
        SafetyRules.Factory factory = new SafetyRules.Factory() {
            @Override
            SafetyRules create(ElectionOptions options, Traits traits) {
                return rules.apply(options, traits);
            }
        };
        return new RuledEngine(factory);
    }

    /** Rule 1: the lease counts from when the answer came. */
    public static Subject deadlineFromAnswer() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            Validity validity(Stamp sentAt, Stamp answeredAt) {
                return super.validity(answeredAt, answeredAt);
            }
        });
    }

    /** Rule 1: the holder takes its clock for exact. */
    public static Subject holderIgnoresDrift() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            Validity validity(Stamp sentAt, Stamp answeredAt) {
                return new Validity(sentAt, options.term().toNanos() - MARGIN_NANOS, 500);
            }
        });
    }

    /** Rule 1: there is no deadline to speak of. */
    public static Subject noDeadline() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            Validity validity(Stamp sentAt, Stamp answeredAt) {
                return new Validity(sentAt, options.term().toNanos() * 1000, 500);
            }
        });
    }

    /** Rule 2: a record counts as observed when the read was sent. */
    public static Subject observedWhenAsked() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            long observedAt(long requestedNanos, long handledNanos) {
                return requestedNanos;
            }
        });
    }

    /** Rule 3: the challenger takes its clock for exact. */
    public static Subject challengerIgnoresDrift() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            long patience(LeaseRecord record, long longestTermNanos) {
                return record.termNanos() + MARGIN_NANOS;
            }
        });
    }

    /** Rule 3: the challenger waits its own term, not that of the holder. */
    public static Subject ownTermForPatience() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            long patience(LeaseRecord record, long longestTermNanos) {
                return (long) (options.term().toNanos() * (1 + options.clockDrift())) + MARGIN_NANOS;
            }
        });
    }

    /** Rules 1 and 3: neither allows for drift. */
    public static Subject noDriftGuard() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            Validity validity(Stamp sentAt, Stamp answeredAt) {
                return new Validity(sentAt, options.term().toNanos() - MARGIN_NANOS, 500);
            }

            @Override
            long patience(LeaseRecord record, long longestTermNanos) {
                return record.termNanos() + MARGIN_NANOS;
            }
        });
    }

    /** Rule 4: what is not there is free. */
    public static Subject absentIsFree() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            boolean absentMeansFree(boolean sawRecordBefore) {
                return true;
            }
        });
    }

    /** Rule 4: in a store that never forgets, a record that was seen and is gone counts for nothing. */
    public static Subject forgetsWhatItSaw() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            boolean absentMeansFree(boolean sawRecordBefore) {
                return super.absentMeansFree(false);
            }
        });
    }

    /** Rule 5: the nonce names the attempt and the beat, not the write. */
    public static Subject noNoncePerTry() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            String nonce(long entropy, String attempt, long beat) {
                return attempt + "-" + beat;
            }
        });
    }

    /** Rule 6: a takeover keeps the token. */
    public static Subject tokenNotIncremented() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            long nextToken(long recordToken, long hint) {
                return Math.max(1, recordToken);
            }
        });
    }

    /** Rule 7: a record of the same candidate is taken for one's own write. */
    public static Subject ownerNamedByCandidate() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            boolean wrote(LeaseRecord write, LeaseRecord current) {
                return write.owner().equals(current.owner());
            }
        });
    }

    /** Rule 8: a lease is over when somebody says so, not when its time is. */
    public static Subject neverOver() {
        return with((options, traits) -> new SafetyRules(options, traits) {
            @Override
            boolean isOver(Validity validity, Stamp now) {
                return false;
            }
        });
    }
}
