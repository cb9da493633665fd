package io.incumbent.tck.actor;

import io.incumbent.Elector;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Campaigns although the same elector campaigns or leads already: with a patience first, then by a future. */
final class SecondCampaign {

    /** One way to campaign. */
    private interface Way {
        Optional<Lease> campaign() throws Exception;
    }

    private SecondCampaign() {}

    static Message play(Elector elector, Optional<Lease> first, Duration patience) {
        StringBuilder outcome = new StringBuilder();
        boolean both = attempt(() -> elector.campaign(patience), first, outcome.append("with a patience: "));
        both |= attempt(() -> byFuture(elector, patience), first, outcome.append("; by a future: "));
        return Message.of("outcome", outcome.toString()).with("both", both);
    }

    private static Optional<Lease> byFuture(Elector elector, Duration patience) throws Exception {
        CompletableFuture<Lease> campaign = elector.campaignAsync();
        try {
            return Optional.of(campaign.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException waits) {
            campaign.cancel(false);
            return Optional.empty();
        }
    }

    /** Returns whether there were two leases at once. */
    private static boolean attempt(Way way, Optional<Lease> first, StringBuilder outcome) {
        try {
            Optional<Lease> won = way.campaign();
            outcome.append(
                    won.map(lease -> "elected with token " + lease.token().number())
                            .orElse("not elected"));
            return won.isPresent() && first.isPresent() && another(won.get(), first.get());
        } catch (Exception refused) {
            outcome.append("refused by ").append(refused);
            return false;
        }
    }

    /** The first is asked last: if it is held then, it was held when the second was. */
    private static boolean another(Lease second, Lease first) {
        if (second.token().equals(first.token())) {
            return false;
        }
        boolean both = second.isHeld() && first.isHeld();
        second.close();
        return both;
    }
}
