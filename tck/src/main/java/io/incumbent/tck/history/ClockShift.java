package io.incumbent.tck.history;

/**
 * Moves times of one clock to another that is known only within bounds: brackets get wider, so that what they say stays
 * true, and promises are taken to end as early as they may.
 */
final class ClockShift {

    private final long least;
    private final long most;

    ClockShift(ClockBounds bounds) {
        this.least = bounds.least();
        this.most = bounds.most();
    }

    private Bracket widen(Bracket at) {
        return new Bracket(at.from() - most, at.to() - least);
    }

    Event apply(Event event) {
        if (event instanceof Operation o) {
            return apply(o);
        }
        if (event instanceof Checks c) {
            return new Checks(
                    c.seq(),
                    c.process(),
                    c.election(),
                    c.token(),
                    c.held(),
                    c.count(),
                    widen(c.first()),
                    widen(c.last()));
        }
        if (event instanceof Callback c) {
            return new Callback(c.seq(), c.process(), c.election(), c.elected(), c.token(), widen(c.at()));
        }
        if (event instanceof Observation o) {
            return new Observation(o.seq(), o.process(), o.election(), o.token(), o.leader(), widen(o.at()));
        }
        return rest(event);
    }

    private Event rest(Event event) {
        if (event instanceof Write w) {
            return new Write(
                    w.seq(), w.process(), w.election(), w.number(), w.token(), w.accepted(), w.value(), widen(w.at()));
        }
        if (event instanceof Fault f) {
            return new Fault(
                    f.seq(), f.process(), f.kind(), f.target(), f.direction(), f.begins(), f.effect(), widen(f.at()));
        }
        if (event instanceof Mark m) {
            return new Mark(m.seq(), m.process(), m.text(), widen(m.at()));
        }
        return event;
    }

    private Operation apply(Operation o) {
        Promise promise = o.promise();
        return new Operation(
                o.seq(),
                o.process(),
                o.election(),
                o.kind(),
                o.phase(),
                o.id(),
                widen(o.at()),
                o.token(),
                promise == null ? null : promise.shifted(-most),
                o.error());
    }
}
