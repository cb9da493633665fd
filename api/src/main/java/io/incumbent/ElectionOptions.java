package io.incumbent;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How a candidate stands: immutable, checked as a whole when built. Only {@link #term()} is usually worth setting; the
 * other durations follow it.
 *
 * <p>A leader that crashes is replaced after {@code term × (1 + clockDrift)}; a leader that cannot reach the service
 * stops after {@code term × (1 − clockDrift)}. A shorter term means faster failover, more requests, and less patience
 * with slow services.
 */
public final class ElectionOptions {

    private static final ElectionOptions DEFAULTS = builder().build();

    private final Duration term;
    private final Duration renewalPeriod;
    private final Duration requestTimeout;
    private final Duration drain;
    private final Duration coolDown;
    private final double clockDrift;
    private final Optional<String> candidateId;
    private final Map<String, String> metadata;
    private final Guarantee required;
    private final boolean guardAbsentRecords;
    private final Optional<Executor> callbackExecutor;
    private final ElectionListener listener;

    private ElectionOptions(Builder builder) {
        term = builder.term;
        clockDrift = builder.clockDrift;
        OptionChecks.checkTerm(term);
        OptionChecks.checkDrift(clockDrift);
        Duration usable = LeaseTime.shareable(term, clockDrift);
        renewalPeriod = builder.renewalPeriod.orElse(usable.dividedBy(4));
        requestTimeout = builder.requestTimeout.orElse(usable.dividedBy(6));
        drain = builder.drain.orElse(usable.dividedBy(5));
        coolDown = builder.coolDown.orElse(term.dividedBy(2));
        candidateId = builder.candidateId;
        metadata = builder.metadata;
        required = builder.required;
        guardAbsentRecords = builder.guardAbsentRecords;
        callbackExecutor = builder.callbackExecutor;
        listener = builder.listener;
        OptionChecks.check(this);
    }

    /** {@return the options nobody has to think about: a term of 10 seconds} */
    public static ElectionOptions defaults() {
        return DEFAULTS;
    }

    /** {@return a builder that starts from the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from these options} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return how long the office is held without renewal; 10 seconds by default} */
    public Duration term() {
        return term;
    }

    /** {@return how often a lease is renewed; about a quarter of the term by default} */
    public Duration renewalPeriod() {
        return renewalPeriod;
    }

    /** {@return how long one request to the service may take; about a sixth of the term by default} */
    public Duration requestTimeout() {
        return requestTimeout;
    }

    /** {@return how long a standing candidate's task may take to stop; about a fifth of the term by default} */
    public Duration drain() {
        return drain;
    }

    /** {@return how long a candidate stands back after a step-down or a failed task; half a term by default} */
    public Duration coolDown() {
        return coolDown;
    }

    /**
     * Returns how far a clock's rate may be off: the one assumption about time that safety rests on.
     *
     * @return a fraction; 0.1 by default, which is all that the Linux kernel lets a time daemon slew
     */
    public double clockDrift() {
        return clockDrift;
    }

    /** {@return what names this candidate to observers; made up of host and process unless set} */
    public Optional<String> candidateId() {
        return candidateId;
    }

    /** {@return what the leader wants others to know, such as its address} */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** {@return the weakest guarantee that will do; {@link Guarantee#SINGLE_NODE} by default} */
    public Guarantee required() {
        return required;
    }

    /** {@return whether to wait a full term on an absent record, also where the backend declares that needless} */
    public boolean guardAbsentRecords() {
        return guardAbsentRecords;
    }

    /** {@return what runs the application's code; threads of the engine's own unless set} */
    public Optional<Executor> callbackExecutor() {
        return callbackExecutor;
    }

    /** {@return the telemetry; none unless set} */
    public ElectionListener listener() {
        return listener;
    }

    @Override
    public String toString() {
        return "ElectionOptions[term=" + term + ", renewalPeriod=" + renewalPeriod + ", requestTimeout="
                + requestTimeout + ", drain=" + drain + ", coolDown=" + coolDown + ", clockDrift=" + clockDrift
                + ", candidateId=" + candidateId.orElse("generated") + ", metadata=" + metadata.keySet()
                + ", required=" + required + ", guardAbsentRecords=" + guardAbsentRecords + "]";
    }

    /** Builds options; not safe for use by many threads. What is not set follows the term. */
    public static final class Builder {

        private Duration term = Duration.ofSeconds(10);
        private Optional<Duration> renewalPeriod = Optional.empty();
        private Optional<Duration> requestTimeout = Optional.empty();
        private Optional<Duration> drain = Optional.empty();
        private Optional<Duration> coolDown = Optional.empty();
        private double clockDrift = 0.10;
        private Optional<String> candidateId = Optional.empty();
        private Map<String, String> metadata = Map.of();
        private Guarantee required = Guarantee.SINGLE_NODE;
        private boolean guardAbsentRecords;
        private Optional<Executor> callbackExecutor = Optional.empty();
        private ElectionListener listener = ElectionListener.NONE;

        private Builder() {}

        private Builder(ElectionOptions options) {
            term = options.term;
            renewalPeriod = Optional.of(options.renewalPeriod);
            requestTimeout = Optional.of(options.requestTimeout);
            drain = Optional.of(options.drain);
            coolDown = Optional.of(options.coolDown);
            clockDrift = options.clockDrift;
            candidateId = options.candidateId;
            metadata = options.metadata;
            required = options.required;
            guardAbsentRecords = options.guardAbsentRecords;
            callbackExecutor = options.callbackExecutor;
            listener = options.listener;
        }

        /**
         * Sets the term. The durations that follow it start again from their defaults, so set the term first. Where the
         * service may lose its records, all candidates of an election must have the same term.
         *
         * @param term 100 milliseconds to a day
         * @return this builder
         */
        public Builder term(Duration term) {
            this.term = Objects.requireNonNull(term, "term");
            renewalPeriod = Optional.empty();
            requestTimeout = Optional.empty();
            drain = Optional.empty();
            coolDown = Optional.empty();
            return this;
        }

        /**
         * Sets how often a lease is renewed.
         *
         * @param period a fraction of the term
         * @return this builder
         */
        public Builder renewalPeriod(Duration period) {
            renewalPeriod = Optional.of(Objects.requireNonNull(period, "renewalPeriod"));
            return this;
        }

        /**
         * Sets how long one request to the service may take.
         *
         * @param timeout a fraction of the term
         * @return this builder
         */
        public Builder requestTimeout(Duration timeout) {
            requestTimeout = Optional.of(Objects.requireNonNull(timeout, "requestTimeout"));
            return this;
        }

        /**
         * Sets how long a standing candidate's task may take to stop. A renewal that fails stops the task that much
         * earlier.
         *
         * @param drain zero or more, a fraction of the term
         * @return this builder
         */
        public Builder drain(Duration drain) {
            this.drain = Optional.of(Objects.requireNonNull(drain, "drain"));
            return this;
        }

        /**
         * Sets how long a standing candidate stands back after a step-down or a failed task.
         *
         * @param coolDown zero to a day
         * @return this builder
         */
        public Builder coolDown(Duration coolDown) {
            this.coolDown = Optional.of(Objects.requireNonNull(coolDown, "coolDown"));
            return this;
        }

        /**
         * Sets how far a clock's rate may be off. All candidates of one election should agree on it.
         *
         * @param drift a fraction, 0 to 0.3
         * @return this builder
         */
        public Builder clockDrift(double drift) {
            clockDrift = drift;
            return this;
        }

        /**
         * Names this candidate to observers. Safety does not depend on it: two candidates may have the same.
         *
         * @param id 1 to 100 characters, not blank
         * @return this builder
         */
        public Builder candidateId(String id) {
            candidateId = Optional.of(Objects.requireNonNull(id, "candidateId"));
            return this;
        }

        /**
         * Sets what the leader wants others to know, such as its address. Everybody who can read the service can read
         * it: no secrets.
         *
         * @param metadata at most 16 entries and 2,000 bytes of UTF-8
         * @return this builder
         */
        public Builder metadata(Map<String, String> metadata) {
            Objects.requireNonNull(metadata, "metadata");
            metadata.forEach((name, value) -> Objects.requireNonNull(value, () -> "metadata value of " + name));
            this.metadata = Map.copyOf(metadata);
            return this;
        }

        /**
         * Sets the weakest guarantee that will do. Connecting fails where the backend, as configured, promises less. By
         * default that is {@link Guarantee#SINGLE_NODE}: at most one leads. A program that can bear two leaders for up to a term, say
         * because every write is guarded by the fencing token, asks for {@link Guarantee#BEST_EFFORT}.
         *
         * @param guarantee what is needed
         * @return this builder
         */
        public Builder require(Guarantee guarantee) {
            required = Objects.requireNonNull(guarantee, "guarantee");
            return this;
        }

        /**
         * Sets whether to wait a full term on an absent record everywhere. Worth it where people delete records by
         * hand: a record deleted under a live leader must not let another in before the leader's lease has run out.
         *
         * @param guard whether to wait
         * @return this builder
         */
        public Builder guardAbsentRecords(boolean guard) {
            guardAbsentRecords = guard;
            return this;
        }

        /**
         * Sets what runs the application's code: listeners, dependent stages, tasks. It should have a thread to spare
         * for every task that leads: a task that has not begun a renewal period after its candidate was elected never will,
         * and the office is handed back.
         *
         * @param executor stays open when elections are closed
         * @return this builder
         */
        public Builder callbackExecutor(Executor executor) {
            callbackExecutor = Optional.of(Objects.requireNonNull(executor, "callbackExecutor"));
            return this;
        }

        /**
         * Sets the telemetry.
         *
         * @param listener called on the callback executor
         * @return this builder
         */
        public Builder listener(ElectionListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Checks every setting and every relation between them.
         *
         * @return the options
         * @throws ConfigurationException if a setting, or a relation between some, cannot work; with the numbers
         */
        public ElectionOptions build() {
            return new ElectionOptions(this);
        }
    }
}
