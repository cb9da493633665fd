package io.incumbent.tck.proxy;

/** What a fault means for one way of a link. */
record Rule(Treatment treatment, Admission admission, Act act) {

    /** Everything passes. */
    static final Rule PASS = new Rule(Treatment.PASS, Admission.OPEN, Act.NOTHING);

    static Rule of(Treatment treatment) {
        return new Rule(treatment, Admission.OPEN, Act.NOTHING);
    }

    static Rule of(Act act) {
        return new Rule(Treatment.PASS, Admission.OPEN, act);
    }

    static Rule of(Admission admission) {
        return new Rule(Treatment.PASS, admission, Act.NOTHING);
    }
}
