package io.incumbent.tck.sim;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.engine.EngineRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody and everything in one run, and how newcomers are put into it. */
final class Scene {

    static final String ELECTION = "sim/office";

    private final long seed;
    private final Subject subject;
    private final Shape shape;
    private final World world = new World();
    private final Tally tally = new Tally();
    private final Trace trace;
    private final Verdict verdict;
    private final Judge judge;
    private final Store store;
    private final Traffic traffic;
    private final Resource resource;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Observer> observers = new ArrayList<>();
    private int hosts;
    private @Nullable Relay relay;
    private boolean draining;
    private boolean lastOneDies;

    Scene(Setup setup) {
        this.seed = setup.seed();
        this.subject = setup.subject();
        this.shape = setup.shape();
        this.trace = new Trace(world, setup.sink());
        this.verdict = new Verdict(world, seed, setup.switches().rules(), trace);
        this.judge = new Judge(world, tally, verdict, setup.nobodyMayLose(), shape.watchful());
        this.store = new Store(world, shape, judge.grants());
        this.traffic = new Traffic(tally, judge::leads);
        this.resource = new Resource(setup.switches().gates().apply(ELECTION), tally, verdict);
    }

    long seed() {
        return seed;
    }

    Subject subject() {
        return subject;
    }

    Shape shape() {
        return shape;
    }

    World world() {
        return world;
    }

    Tally tally() {
        return tally;
    }

    Trace trace() {
        return trace;
    }

    Verdict verdict() {
        return verdict;
    }

    Judge judge() {
        return judge;
    }

    Store store() {
        return store;
    }

    Traffic traffic() {
        return traffic;
    }

    Resource resource() {
        return resource;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<Observer> observers() {
        return observers;
    }

    /** A candidate with an id of its own, unless this run is about namesakes. */
    Candidate join() {
        return join(shape.namesakes() ? "n" : "c" + candidates.size());
    }

    Candidate join(String id) {
        return join(id, clock(hosts), termOf(candidates.size()));
    }

    /** A candidate on a machine that was there before. */
    Candidate join(String id, SimClock clock, Duration term) {
        Host host = host("p" + hosts, clock);
        Elections elections = open(host, options(host, id, term));
        Candidate candidate = stand(host, elections, id, term);
        if (shape.pairs()) {
            stand(host, elections, id, term);
        }
        return candidate;
    }

    private Candidate stand(Host host, Elections elections, String id, Duration term) {
        Dice habits = new Dice(seed, Purpose.HABITS, candidates.size());
        Elector elector = elections.elector(ELECTION, options(host, id, term));
        Candidate candidate = new Candidate(this, host, id, elector, term.toNanos(), habits);
        candidates.add(candidate);
        candidate.campaignIn(habits.between(0, 100) * Time.MILLI);
        return candidate;
    }

    void observe() {
        Host host = host("o" + hosts, clock(hosts));
        Observer observer = new Observer(this, host);
        observers.add(observer);
        StoreClient client = client(host);
        ElectionOptions options = options(host, "watcher", termOf(0));
        Elections elections = subject.open(client, options, runtime(host));
        host.application().execute(() -> subject.observe(elections, client, ELECTION, observer::sees));
    }

    private Duration termOf(int candidate) {
        return shape.terms().get(candidate % shape.terms().size());
    }

    private Host host(String name, SimClock clock) {
        int number = hosts++;
        Link link = new Link(world, Mix.of(seed, Purpose.LINK, number, 0), shape.latencyNanos(), shape.slowMessages());
        return new Host(world, number, name, clock, link, this::failed);
    }

    private SimClock clock(int number) {
        Dice dice = new Dice(seed, Purpose.CLOCK, number);
        double rate = shape.rates().of(dice, Shape.DRIFT);
        return new SimClock(world, dice.next() >> 4, rate, shape.countsSleep());
    }

    private ElectionOptions options(Host host, String id, Duration term) {
        return ElectionOptions.builder()
                .term(term)
                .clockDrift(Shape.DRIFT)
                .guardAbsentRecords(shape.store().guarded())
                .candidateId(id)
                .listener(new Telemetry(verdict, id + " in process " + host))
                .build();
    }

    private Elections open(Host host, ElectionOptions options) {
        return subject.open(client(host), options, runtime(host));
    }

    private StoreClient client(Host host) {
        return new StoreClient(world, store, shape, host, traffic);
    }

    private EngineRuntime runtime(Host host) {
        Dice entropy = new Dice(seed, Purpose.ENTROPY, host.number());
        return new EngineRuntime(
                host.clock(),
                new SimLoop(world, host, host.engine()),
                host.application(),
                host.application(),
                entropy::next,
                () -> {});
    }

    private void failed(Host host, Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        String where = stack.length == 0 ? "" : " at " + stack[0];
        verdict.broken("6.06", "code in process " + host + " threw " + failure + where);
    }

    void kill(Host host) {
        trace.note("dies", host.name(), 0);
        host.die();
        judge.died(host);
    }

    /** The candidate whose lease is held now. */
    Optional<Candidate> leader() {
        @Nullable Term holder = judge.holder();
        return holder == null
                ? Optional.empty()
                : candidates.stream().filter(c -> c.holds(holder)).findFirst();
    }

    List<Candidate> living() {
        return candidates.stream().filter(c -> !c.host().isDead()).toList();
    }

    List<Host> livingHosts() {
        return Stream.concat(
                        candidates.stream().map(Candidate::host),
                        observers.stream().map(Observer::host))
                .filter(host -> !host.isDead())
                .toList();
    }

    /** Ends all troubles between processes and the services. */
    void heal() {
        livingHosts().forEach(host -> host.link().heal());
    }

    void drain(boolean dying) {
        draining = true;
        lastOneDies = dying;
        living().forEach(Candidate::drain);
    }

    /** From now on whoever is elected resigns at once, and is counted. */
    void relay(Relay newRelay) {
        relay = newRelay;
    }

    @Nullable
    Relay relay() {
        return relay;
    }

    boolean isDraining() {
        return draining;
    }

    /** Whether whoever asks should die instead of resigning: the last of all, in some runs. */
    boolean lastOneDies() {
        return lastOneDies && living().stream().allMatch(Candidate::hasServed);
    }
}
