package io.incumbent.tck.register;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.Evidence;
import io.incumbent.tck.NotVerified;
import io.incumbent.tck.Silencer;
import io.incumbent.tck.Timing;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What all rules of one run share: the backend, names that were never used, and the count of what happened. */
final class Bench {

    static final String APPLIED = "changes applied";
    static final String REJECTED = "changes rejected";
    static final String READ = "reads answered";
    static final String TOLD = "events of watches";

    private final BackendUnderTest backend;
    private final Timing timing;
    private final Evidence evidence;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong numbers = new AtomicLong();

    Bench(BackendUnderTest backend) {
        this.backend = backend;
        this.timing = backend.timing();
        this.evidence = new Evidence()
                .atLeast(APPLIED, 2_000)
                .atLeast(REJECTED, 300)
                .atLeast(READ, 1_000)
                .atLeast(TOLD, backend.traits().pushes() ? 200 : 0);
    }

    BackendUnderTest backend() {
        return backend;
    }

    Timing timing() {
        return timing;
    }

    Evidence evidence() {
        return evidence;
    }

    /** What a request is given; on a healthy service it never runs out before the kit's own patience does. */
    Duration timeout() {
        return timing.within();
    }

    Client connect() {
        return new Client(backend.connect(), this);
    }

    /** A legal name that was never used. */
    String register() {
        return "tck/" + run + "/" + numbers.incrementAndGet();
    }

    /** A legal record that was never written. */
    String record() {
        return "tck/1 run=" + run + " nonce=" + numbers.incrementAndGet();
    }

    /** A way to silence clients, or the end of this rule. */
    Silencer silencer() {
        return backend.silencer().orElseThrow(() -> new NotVerified("there is no way given to silence a client"));
    }

    Silencer silencerOfOne() {
        Silencer silencer = silencer();
        if (!silencer.sparesOthers()) {
            throw new NotVerified("the way given to silence a client silences all");
        }
        return silencer;
    }

    Consumer<String> eraser() {
        return backend.eraser().orElseThrow(() -> new NotVerified("there is no way given to erase a register"));
    }

    void demandPush() {
        if (!backend.traits().pushes()) {
            throw new NotVerified("this backend declares that it doesn't push");
        }
    }
}
