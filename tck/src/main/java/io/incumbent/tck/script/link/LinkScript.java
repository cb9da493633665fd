package io.incumbent.tck.script.link;

import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.Set;

/** What all scripts about links have in common. */
abstract class LinkScript implements Script {

    private final String id;
    private final String title;
    private final Set<String> rules;

    LinkScript(String id, String title, String... rules) {
        this.id = id;
        this.title = title;
        this.rules = Set.of(rules);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final Set<String> rules() {
        return rules;
    }

    /** Whoever leads when all is healed must go on: by short terms the machine would be judged. */
    @Override
    public Promises paced(Promises promises) {
        return promises.unhurried();
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINKS);
    }

    /** The leader is cut off from now on: it must know by itself, and somebody else must lead in time. */
    static void demandSuccession(Run run, Actor former, long token, Actor next, Duration within) {
        run.within(
                "3.03",
                former.name() + ", whose links are broken, was told that term " + token + " is lost",
                run.term().plus(run.promises().slack()),
                () -> former.toldLost(token).isPresent());
        run.within(
                "4.02",
                next.name() + " leads instead",
                within,
                () -> next.leads().isPresent());
        run.goal("takeovers after expiry", 1);
    }

    /** Whatever arrives late, or tries again: who leads now leads on. */
    static void demandPeace(Run run, String rule, Actor leader, Duration time) {
        long token = leader.leads().orElseThrow();
        run.never(
                rule,
                leader.name() + " lost term " + token
                        + " after all was healed, by what had been held up or tried again",
                time,
                () -> !leader.leads(token));
    }

    /** Who waited all the time, and must not have led, leads once the leader resigns: it was there to take over. */
    static void demandHandover(Run run, Actor leader, Actor waiting) {
        run.resign(leader);
        run.within(
                "4.04",
                waiting.name() + ", who waited, leads after " + leader.name() + " has resigned",
                run.promises().failoverTime(),
                () -> waiting.leads().isPresent());
    }

    /** Waits until the leader has just sent something: it will be a while before it does again by itself. */
    static void awaitRequest(Run run, Actor a) {
        long before = run.count(a, seen -> seen.toServer().passed());
        if (!run.happens(
                run.terms(1), () -> run.count(a, seen -> seen.toServer().passed()) > before)) {
            throw new IllegalStateException("the leader sent nothing for a term: nothing of it can be hit");
        }
    }
}
