package io.incumbent.tck.sim;

import io.incumbent.tck.spec.Step;
import io.incumbent.tck.spec.Trace;

/** Shows every step of a run to the specification of the election. */
final class Specified {

    /** Not a rule of the kit, but what its rules on exclusivity and tokens come from. */
    static final String RULE = "spec";

    private final World world;
    private final Verdict verdict;
    private final Trace trace = new Trace();

    Specified(World world, Verdict verdict) {
        this.world = world;
        this.verdict = verdict;
    }

    void granted(RecordText record, Host by, long sentAt) {
        add(new Step.Granted(world.now(), record.token(), by.name(), record.attempt(), sentAt, record.termNanos()));
    }

    void renewed(RecordText record, Host by, long sentAt) {
        add(new Step.Renewed(world.now(), record.token(), by.name(), sentAt));
    }

    void released(RecordText record, Host by) {
        add(new Step.Released(world.now(), record.token(), by.name(), record.attempt()));
    }

    void held(Term term) {
        add(new Step.Held(world.now(), term.token(), term.host().name()));
    }

    void over(Term term) {
        add(new Step.Over(world.now(), term.token(), term.host().name()));
    }

    private void add(Step step) {
        trace.add(step);
        trace.refused().ifPresent(no -> verdict.broken(RULE, no.clause() + ": " + no.why()));
    }
}
