package io.incumbent.tck.sim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Watches the lease record itself: each step of the safety proof, at the moment when a write takes effect. It knows
 * more than any candidate, so it needs no luck to see a rule broken.
 */
final class Grants {

    /** How long it may take until an application that is not hindered knows that its term is over. */
    private static final long TELLING = 30 * Time.MILLI;

    /** Nothing wakes an engine whose clocks stood still but its next renewal, and that may take its time. */
    private static final long TELLING_AFTER_SLEEP = Time.SECOND;

    private final World world;
    private final Tally tally;
    private final Verdict verdict;
    private final Judge judge;
    private final Specified spec;
    private final Map<Long, Grant> grants = new HashMap<>();
    private @Nullable Grant newest;

    Grants(World world, Tally tally, Verdict verdict, Judge judge, Specified spec) {
        this.world = world;
        this.tally = tally;
        this.verdict = verdict;
        this.judge = judge;
        this.spec = spec;
    }

    @Nullable
    Grant of(long token) {
        return grants.get(token);
    }

    @Nullable
    Grant newest() {
        return newest;
    }

    /** A write is about to take effect. */
    void applying(Cell cell, String text, Host by, long sentAt) {
        if (cell.name().indexOf('~') >= 0) {
            return;
        }
        RecordText before = RecordText.of(cell.record());
        RecordText after = RecordText.of(text);
        if (after.isReleased()) {
            checkRelease(before, after, by);
            spec.released(after, by);
        } else if (isTakeover(before, after)) {
            checkTakeover(cell, before, after, by);
        }
        if (after.isHeld()) {
            remember(before, after, by, sentAt);
        }
    }

    /** A placeholder where there was nothing gives nobody an office. */
    private static boolean isTakeover(RecordText before, RecordText after) {
        return (!after.sameTerm(before) || before.isReleased()) && !(after.isPlaceholder() && before.isAbsent());
    }

    private void remember(RecordText before, RecordText after, Host by, long sentAt) {
        Grant known = grants.get(after.token());
        if (known != null && known.record().sameTerm(after)) {
            known.renewed(sentAt);
            spec.renewed(after, by, sentAt);
            return;
        }
        checkToken(after, by);
        count(before);
        newest = new Grant(after, by, world.now(), sentAt);
        grants.put(after.token(), newest);
        spec.granted(after, by, sentAt);
    }

    private void count(RecordText before) {
        tally.add(
                before.isAbsent()
                        ? Count.TAKEN_WHEN_ABSENT
                        : before.isReleased()
                                ? Count.TAKEN_AFTER_RELEASE
                                : before.isPlaceholder() ? Count.TAKEN_AFTER_PLACEHOLDER : Count.TAKEN_AFTER_EXPIRY);
    }

    private void checkToken(RecordText after, Host by) {
        if (newest != null && after.token() <= newest.record().token()) {
            verdict.broken("2.01", after.describe() + " is granted to process " + by + ", after " + newest);
        }
    }

    /** The theorem itself: when a takeover takes effect, the lease of every earlier term is over. */
    private void checkTakeover(Cell cell, RecordText before, RecordText after, Host by) {
        judge.reasonToLook();
        Term held = judge.heldElsewhere(by, after.token());
        if (held != null) {
            verdict.broken(
                    "1.02",
                    "a takeover takes effect while a lease is held: " + after.describe() + " by process " + by
                            + " replaces " + before.describe() + ", but " + held + " is not over");
        }
        checkPatience(cell, before, after, by);
    }

    /** Whoever takes over from a record that is not released has watched it for the term in it, in true time. */
    private void checkPatience(Cell cell, RecordText before, RecordText after, Host by) {
        Grant last = grants.get(before.token());
        boolean own = last != null && last.by() == by;
        long age = world.now() - cell.writtenAt();
        if (!before.isAbsent() && !before.isReleased() && !own && age < before.termNanos()) {
            verdict.broken(
                    "1.17",
                    after.describe() + " by process " + by + " replaces " + before.describe() + " only "
                            + Time.show(age) + " after that was written; its term is "
                            + Time.show(before.termNanos()));
        }
    }

    /** A release ends the term of the one who releases, and only after its lease was over. */
    private void checkRelease(RecordText before, RecordText after, Host by) {
        judge.reasonToLook();
        Term own = judge.heldHere(by, after.token());
        if (own != null) {
            verdict.broken(
                    "1.07", "process " + by + " releases " + before.describe() + " while its lease is held: " + own);
        }
        Term other = judge.heldElsewhere(by, after.token());
        if (other != null) {
            verdict.broken(
                    "1.08",
                    "process " + by + " ends " + before.describe() + " by a release of " + after.describe() + " while "
                            + other + " is held");
        }
    }

    /** However quiet the network: no lease is held for longer than its term after its last write was sent. */
    void checkSilence(Term term) {
        Grant grant = grants.get(term.token());
        if (grant == null || grant.by() != term.host()) {
            return;
        }
        long silence = world.now() - grant.lastSentAt();
        if (silence > term.termNanos()) {
            verdict.broken(
                    term.host().isStopped() ? "1.06" : "1.03",
                    term + " is held " + Time.show(silence) + " after the last of its writes that took effect was sent;"
                            + " its term is " + Time.show(term.termNanos()) + ", the newest grant is " + newest);
        }
    }

    /** Whoever could not renew is told so in time, whether it asks or not. */
    void checkTold(List<Term> terms) {
        for (Term term : terms) {
            Grant grant = term.reason() == null ? grants.get(term.token()) : null;
            if (grant != null && grant.by() == term.host() && isOverdue(term, grant)) {
                overdue(term, grant);
            }
        }
    }

    private void overdue(Term term, Grant grant) {
        if (term.isHeldNow()) {
            checkSilence(term);
        } else {
            verdict.broken(
                    "3.03",
                    term + " could not be renewed since its last write was sent at " + Time.show(grant.lastSentAt())
                            + ", but its candidate was not told; the newest grant is " + newest);
        }
    }

    private boolean isOverdue(Term term, Grant grant) {
        long allowed = term.host().hasSlept() ? TELLING_AFTER_SLEEP : TELLING;
        return world.now() - grant.lastSentAt() > term.termNanos() + TELLING
                && term.host().freeFor() > allowed;
    }
}
