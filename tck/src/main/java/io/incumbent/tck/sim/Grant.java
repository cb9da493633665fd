package io.incumbent.tck.sim;

/** A term as the store knows it: the record that gave it was really written. */
final class Grant {

    private final RecordText record;
    private final Host by;
    private final long at;
    private long lastSentAt;

    Grant(RecordText record, Host by, long at, long sentAt) {
        this.record = record;
        this.by = by;
        this.at = at;
        this.lastSentAt = sentAt;
    }

    RecordText record() {
        return record;
    }

    Host by() {
        return by;
    }

    long at() {
        return at;
    }

    /** When the newest of its writes that took effect was sent. */
    long lastSentAt() {
        return lastSentAt;
    }

    void renewed(long sentAt) {
        lastSentAt = Math.max(lastSentAt, sentAt);
    }

    @Override
    public String toString() {
        return "term " + record.token() + " of candidate " + record.owner() + " in process " + by + " (granted at "
                + Time.show(at) + ")";
    }
}
