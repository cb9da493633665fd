package io.incumbent.tck.sim;

import io.incumbent.Leader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who watches who leads, and the rules about what he is told. */
final class Observer {

    private final Scene scene;
    private final Host host;
    private final Set<Long> gone = new HashSet<>();
    private @Nullable Leader current;
    private long greatest;

    Observer(Scene scene, Host host) {
        this.scene = scene;
        this.host = host;
    }

    Host host() {
        return host;
    }

    /** Whom it believes to lead; {@code null} for nobody. */
    @Nullable
    Leader current() {
        return current;
    }

    /** Whether it was told that this term is over; then it is never told of it again. */
    boolean sawTheEndOf(long token) {
        return gone.contains(token);
    }

    void sees(Optional<Leader> view) {
        long token = view.map(leader -> leader.token().number()).orElse(0L);
        scene.trace().note("sees", host.name(), token);
        scene.tally().add(Count.VIEWS);
        view.ifPresent(this::check);
        leaves(token);
        current = view.orElse(null);
    }

    private void check(Leader leader) {
        long token = leader.token().number();
        Grant grant = scene.judge().grants().of(token);
        if (grant == null || !grant.record().owner().equals(leader.candidateId())) {
            scene.verdict()
                    .broken(
                            "5.01",
                            host + " sees " + leader.candidateId() + " lead with token " + token
                                    + ", a term that was never granted; it saw " + greatest + " before");
        }
        if (token < greatest) {
            scene.verdict().broken("5.02", host + " sees token " + token + " after " + greatest);
        }
        if (gone.contains(token)) {
            scene.verdict()
                    .broken(
                            "5.03",
                            host + " sees term " + token + " again, after it was reported as ended;"
                                    + " the greatest it saw is " + greatest);
        }
        greatest = Math.max(greatest, token);
    }

    private void leaves(long token) {
        if (current != null && current.token().number() != token) {
            gone.add(current.token().number());
        }
    }
}
