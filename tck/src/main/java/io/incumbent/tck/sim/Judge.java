package io.incumbent.tck.sim;

import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches every lease that was given: after every event, on each process's own clocks, whether its threads run or not.
 */
final class Judge {

    private final World world;
    private final Tally tally;
    private final Verdict verdict;
    private final Grants grants;
    private final Specified spec;
    private final boolean nobodyMayLose;
    private final boolean always;
    private final List<Term> terms = new ArrayList<>();
    private boolean reason;

    Judge(World world, Tally tally, Verdict verdict, boolean nobodyMayLose, boolean always) {
        this.world = world;
        this.tally = tally;
        this.verdict = verdict;
        this.nobodyMayLose = nobodyMayLose;
        this.always = always;
        this.spec = new Specified(world, verdict);
        this.grants = new Grants(world, tally, verdict, this, spec);
    }

    Grants grants() {
        return grants;
    }

    /** A candidate was told that it leads. */
    Term elected(Lease lease, String candidate, Host host, long termNanos) {
        Term term = new Term(lease, candidate, host, termNanos, world.now());
        tally.add(Count.ELECTIONS);
        if (grants.of(term.token()) == null) {
            verdict.broken("1.10", term + " began, but no write with that token ever took effect" + newestOther(term));
        }
        terms.stream()
                .filter(other -> other.token() == term.token())
                .findFirst()
                .ifPresent(other -> verdict.broken("2.01", term + " has the same token as " + other));
        terms.add(term);
        reasonToLook();
        return term;
    }

    private String newestOther(Term term) {
        Grant newest = grants.newest();
        return newest == null ? "" : "; the newest that did was " + newest + ", not " + term.token();
    }

    /** A candidate was told that it no longer leads. */
    void ended(Term term, LeaseEnd reason) {
        if (term.reason() != null) {
            verdict.broken("3.01", term + " ended twice: " + term.reason() + ", then " + reason);
        }
        if (term.lease().isHeld()) {
            verdict.broken("3.01", term + " was reported as ended (" + reason + ") while it is held");
        }
        if (nobodyMayLose && reason != LeaseEnd.RESIGNED) {
            verdict.broken("1.11", term + " was lost (" + reason + ") though nothing happened that could cost it");
        }
        term.ended(reason);
    }

    /** Looks at every lease, always or when there is reason to. */
    void afterEvent() {
        grants.checkTold(terms);
        if (always || reason) {
            reason = false;
            look();
        }
    }

    /** Something happened by which two leases could be held. */
    void reasonToLook() {
        reason = true;
    }

    private void look() {
        Term holder = null;
        for (Term term : terms) {
            if (!term.isHeldNow()) {
                missed(term);
            } else {
                holder = held(term, holder);
            }
        }
        if (holder != null) {
            tally.add(Count.HELD_CHECKS);
        }
    }

    private void missed(Term term) {
        if (!term.isOver() && term.host().hasRunningClocks()) {
            term.over();
            spec.over(term);
            tally.add(Count.OVER_CHECKS);
        }
    }

    private Term held(Term term, @Nullable Term holder) {
        if (term.isOver()) {
            verdict.broken(
                    "1.04", term + " is held again after it was over" + (holder == null ? "" : ", beside " + holder));
        }
        if (holder != null) {
            verdict.broken("1.01", "two leases are held at once: " + holder + " and " + term);
        }
        grants.checkSilence(term);
        spec.held(term);
        return term;
    }

    /** The lease that is held now, if there is one; {@code null} if not. */
    @Nullable
    Term holder() {
        for (int i = terms.size() - 1; i >= 0; i--) {
            if (terms.get(i).isHeldNow()) {
                return terms.get(i);
            }
        }
        return null;
    }

    /** A lease that is held by another process than this one, or {@code null}. */
    @Nullable
    Term heldElsewhere(Host host, long token) {
        for (Term term : terms) {
            if ((term.host() != host || term.token() != token) && term.isHeldNow()) {
                return term;
            }
        }
        return null;
    }

    /** A lease of this process with this token that is held, or {@code null}. */
    @Nullable
    Term heldHere(Host host, long token) {
        for (Term term : terms) {
            if (term.host() == host && term.token() == token && term.isHeldNow()) {
                return term;
            }
        }
        return null;
    }

    boolean leads(Host host) {
        Term holder = holder();
        return holder != null && holder.host() == host;
    }

    /** Terms whose holders are alive but were never told that they are over. */
    List<Term> untold() {
        return terms.stream()
                .filter(term -> term.reason() == null && !term.host().isDead() && !term.isHeldNow())
                .toList();
    }

    void died(Host host) {
        terms.removeIf(term -> term.host() == host);
    }
}
