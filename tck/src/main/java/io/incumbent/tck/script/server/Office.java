package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What scripts here have in common. */
final class Office {

    private Office() {}

    /** {@return within what time somebody must lead when servers are back: clients have to find them again first} */
    static Duration recovery(Run run) {
        return run.promises()
                .failoverTime()
                .plus(run.term())
                .plus(run.promises().slack());
    }

    /** {@return within what time somebody must be elected: where records may be lost, an absent one is waited on, too} */
    static Duration patience(Run run, Duration term) {
        return run.promises().withTerm(term).failoverTime().plus(run.promises().slack());
    }

    /** Has somebody elected, and returns the token. */
    static long elected(Run run, String rule, Actor actor, Duration within) {
        int before = actor.tokens().size();
        actor.startCampaign();
        run.within(
                rule,
                actor.name() + " was elected",
                within,
                () -> actor.tokens().size() > before);
        return actor.tokens().get(before);
    }

    /** Has one after the other elected and resign, and returns the tokens. */
    static List<Long> serve(Run run, String rule, Duration within, Actor... actors) {
        List<Long> tokens = new ArrayList<>();
        for (Actor actor : actors) {
            tokens.add(elected(run, rule, actor, within));
            CompletableFuture<Long> resigned = actor.resign();
            run.within("3.05", actor.name() + " had resigned", recovery(run), resigned::isDone);
        }
        return tokens;
    }

    /** Has the one who leads resign, and the one who campaigns elected, with a greater token. */
    static void handOver(Run run, Actor leader, Actor next) {
        long token = leader.tokens().get(leader.tokens().size() - 1);
        CompletableFuture<Long> resigned = leader.resign();
        run.within("3.05", leader.name() + " had resigned", recovery(run), resigned::isDone);
        run.within(
                "4.05",
                next.name() + " was elected after " + leader.name() + " resigned",
                recovery(run),
                () -> !next.tokens().isEmpty());
        long greater = next.tokens().get(0);
        run.demand("2.03", greater > token, () -> next.name() + " got token " + greater + " after " + token);
    }

    /** {@return whether each is greater than the one before} */
    static boolean rise(List<Long> before, List<Long> after) {
        List<Long> all = Stream.concat(before.stream(), after.stream()).toList();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i) <= all.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    /** {@return how many of them lead, as far as is known here} */
    static long leaders(Actor... actors) {
        return Stream.of(actors).filter(actor -> actor.leads().isPresent()).count();
    }

    /** Demands that the one who leads now goes on, and nobody else begins. */
    static void demandOneWhoStays(Run run, Actor... actors) {
        List<OptionalLong> now = who(actors);
        run.demand("4.05", leaders(actors) == 1, () -> "of " + names(actors) + " these lead, by their tokens: " + now);
        run.never(
                "4.05",
                "the leader changed, although all was healed: of " + names(actors) + " those who led had the tokens "
                        + now,
                run.terms(2),
                () -> !who(actors).equals(now));
    }

    private static List<OptionalLong> who(Actor... actors) {
        return Stream.of(actors).map(Actor::leads).toList();
    }

    private static List<String> names(Actor... actors) {
        return Stream.of(actors).map(Actor::name).toList();
    }
}
