package io.incumbent.engine;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Guarantee;
import io.incumbent.Leader;
import io.incumbent.Observation;
import io.incumbent.engine.RecordFormat.Reading;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One process's door to one service: makes electors and observations, and closes them all. */
final class EngineElections implements Elections {

    /** For the threads that have to run until a wait ends. */
    private static final Duration ROOM = Duration.ofMillis(200);

    /** For the loop to say itself that a request was not answered: it knows by what service. */
    private static final Duration ROOM_TO_ANSWER = Duration.ofSeconds(1);

    private final EngineParts engine;
    private final ElectionOptions options;
    private final String idPrefix;
    private final AtomicLong ids = new AtomicLong();
    /** One that campaigns or leads is held by the loop; one that was forgotten without being closed need not pile up here. */
    private final Set<EngineElector> electors =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final Set<EngineObservation> observations = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    EngineElections(Register register, ElectionOptions options, EngineRuntime runtime, SafetyRules.Factory rules) {
        this.engine = new EngineParts(register, runtime, rules);
        this.options = options;
        this.idPrefix =
                HostName.ofProcess() + "-" + Hex.of(engine.entropy().nextLong()).substring(0, 6);
        checkGuarantee(options);
    }

    private void checkGuarantee(ElectionOptions wanted) {
        Traits traits = engine.register().traits();
        if (!traits.guarantee().satisfies(wanted.required())) {
            throw new ConfigurationException(
                    "guarantee",
                    traits.guarantee() + " of " + engine.register().describe() + " (" + traits.because() + ")",
                    "is weaker than " + wanted.required() + ", which the options require",
                    "choose a backend or a setting that promises more; or, if two leaders at once can be borne because"
                            + " every write is fenced, ask for ElectionOptions.require(" + traits.guarantee() + ')');
        }
    }

    @Override
    public Elector elector(String election) {
        return elector(election, options);
    }

    @Override
    public Elector elector(String election, ElectionOptions own) {
        Objects.requireNonNull(own, "options");
        ElectionName name = new ElectionName(election);
        checkGuarantee(own);
        checkOpen();
        String id = own.candidateId().orElseGet(() -> idPrefix + "-" + ids.incrementAndGet());
        EngineElector elector = new EngineElector(engine, name, own, id, electors::remove);
        electors.add(elector);
        if (closing.get()) {
            var unused = elector.shutDown();
        }
        return elector;
    }

    private void checkOpen() {
        if (closing.get()) {
            throw new IllegalStateException(
                    "these elections at " + engine.register().describe() + " are closed; connect again");
        }
    }

    @Override
    public Optional<Leader> leader(String election) throws InterruptedException {
        ElectionName name = new ElectionName(election);
        checkOpen();
        CompletableFuture<Optional<Leader>> answer = new CompletableFuture<>();
        engine.loop().execute(() -> ask(name, answer));
        // Longer than the request may take: then these elections were closed meanwhile.
        if (!Waits.until(answer, options.requestTimeout().multipliedBy(2).plus(ROOM_TO_ANSWER))) {
            throw Campaign.unreachable("the leader of " + name + " is not known", null);
        }
        return Waits.forResult(answer);
    }

    private void ask(ElectionName name, CompletableFuture<Optional<Leader>> answer) {
        engine.requests().read(name.value(), options.requestTimeout(), new Requests.Answer<>() {
            @Override
            public void ok(Snapshot value) {
                Reading reading = RecordFormat.read(value.record());
                if (reading instanceof Reading.Foreign foreign) {
                    answer.completeExceptionally(
                            Refusals.of(name, engine.register(), String.valueOf(value.record()), foreign.why()));
                } else {
                    answer.complete(holder(name, reading));
                }
            }

            @Override
            public void failed(Throwable cause) {
                answer.completeExceptionally(Campaign.unreachable("the leader of " + name + " is not known", cause));
            }
        });
    }

    private static Optional<Leader> holder(ElectionName name, Reading reading) {
        return reading instanceof Reading.Present present && present.record().isHeld()
                ? Optional.of(present.record().leader(name))
                : Optional.empty();
    }

    @Override
    public Observation observe(String election, Consumer<Optional<Leader>> onChange) {
        ElectionName name = new ElectionName(election);
        Objects.requireNonNull(onChange, "onChange");
        checkOpen();
        EngineObservation observation = new EngineObservation(engine, name, options, onChange, observations::remove);
        observations.add(observation);
        engine.loop().execute(observation::start);
        return observation;
    }

    @Override
    public Guarantee guarantee() {
        return engine.register().traits().guarantee();
    }

    @Override
    public void close() {
        List<EngineElector> open = openElectors();
        Duration patience = open.stream()
                .map(EngineElector::patienceOfClose)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (closing.compareAndSet(false, true)) {
            beginClose(patience);
        }
        Waits.politely(closed, patience.plus(ROOM));
        Waits.untilTold(open);
    }

    private List<EngineElector> openElectors() {
        return List.of(electors.toArray(new EngineElector[0]));
    }

    /** Validity ends here, on this thread; handing back goes on on the loop, but no longer than patience. */
    private void beginClose(Duration patience) {
        observations.forEach(EngineObservation::close);
        CompletableFuture<?>[] ends =
                openElectors().stream().map(EngineElector::shutDown).toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(ends);
        engine.loop().execute(() -> {
            Loop.Timer late = engine.loop().schedule(this::finishClose, patience.toNanos());
            // The last thing that a closing candidacy does is to leave the waiting line: that too is to be answered.
            var unused = all.whenComplete((done, never) -> engine.loop()
                    .execute(() -> engine.requests().whenIdle(() -> {
                        late.cancel();
                        finishClose();
                    })));
        });
    }

    private void finishClose() {
        if (!closed.isDone()) {
            try {
                openElectors().forEach(EngineElector::abandon);
                engine.loop().close();
                engine.runtime().onClose().run();
                engine.register().close();
            } finally {
                closed.complete(true);
            }
        }
    }

    @Override
    public String toString() {
        return "Elections[" + engine.register().describe() + (closing.get() ? ", closed]" : "]");
    }
}
