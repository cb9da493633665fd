package io.incumbent.cli.run;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.cli.Durations;
import io.incumbent.cli.Say;
import io.incumbent.cli.Texts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What is done in each term, and who is told of renewals. Safe for use by many threads. */
final class Office implements ElectionListener {

    private final List<String> command;
    private final ElectionOptions options;
    private final Say say;
    private final Uptime uptime = new Uptime();
    private final AtomicReference<@Nullable Term> current = new AtomicReference<>();
    private volatile String trouble = "";

    Office(List<String> command, ElectionOptions options, Say say) {
        this.command = List.copyOf(command);
        this.options = options;
        this.say = say;
    }

    ElectionOptions listening() {
        return options.toBuilder().listener(this).build();
    }

    Duration coolDown() {
        return options.coolDown();
    }

    Term begin(Elector elector, Lease lease) throws IOException {
        Map<String, String> environment = Map.of(
                "INCUMBENT_ELECTION", elector.election().value(),
                "INCUMBENT_CANDIDATE", elector.candidateId(),
                "INCUMBENT_TOKEN", Long.toString(lease.token().number()));
        Term term = Term.begin(lease, command, environment, options.drain(), uptime);
        current.set(term);
        // A renewal in between would have told nobody.
        term.renewed(lease);
        return term;
    }

    @Override
    public void renewed(Lease lease, Duration latency, Duration timeLeft) {
        Term term = current.get();
        if (term != null) {
            term.renewed(lease);
        }
    }

    @Override
    public void campaignTroubled(ElectionName election, String candidateId, Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        if (!said.equals(trouble)) {
            trouble = said;
            say.progress("campaigning, but " + said);
        }
    }

    @Override
    public void renewalFailed(Lease lease, Throwable cause, Duration timeLeft) {
        say.progress("the lease was not renewed and is held for another " + Durations.show(timeLeft) + ": "
                + Texts.cut(String.valueOf(cause.getMessage())));
    }
}
