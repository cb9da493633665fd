package io.incumbent.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import io.incumbent.ElectionException;
import io.incumbent.Guarantee;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.OwnThread;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Elections on the CP subsystem of Hazelcast: one atomic reference per register, in a CP group of the user's choice.
 *
 * <p>Guaranteed: what {@link Guarantee#LINEARIZABLE} says, as long as the group lives. A cluster of the open-source
 * edition that is restarted altogether forgets all records; who comes then waits a term, and tokens go on, as far as
 * clocks tell how much time has passed. Not guaranteed: anything while a majority of the group's members is away; then
 * nobody new is elected, and leases run out. No lock and no session of Hazelcast takes part, hence no clock of a member.
 *
 * <p>Closing frees what this object opened: its threads and listeners, and the client if it was made from a URL. A
 * client or member that the application brought along stays open. Safe for use by many threads.
 */
public final class HazelcastBackend implements Register {

    static final Traits TRAITS = new Traits(
            Guarantee.LINEARIZABLE,
            "a majority of the members of a CP group agrees on every write and read",
            false,
            true);

    /** A client needs a second or two to begin, whatever the term. */
    private static final Duration PROBED = Duration.ofSeconds(10);
    /** The application's may be a member that is no CP member: it is told every ten seconds only who they are. */
    private static final Duration PROBED_ON_OTHERS = Duration.ofSeconds(25);

    private final String description;
    private final OwnThread thread = new OwnThread("incumbent-hazelcast");
    private final Blocking blocking = new Blocking();
    private final Records records = new Records(thread, HazelcastBackend::micros);
    private final Calls calls;
    private final Topics topics;
    private final Watches watches;
    private final Runnable closeClient;

    private HazelcastBackend(
            HazelcastInstance hazelcast, String group, String namespace, String description, Runnable closeClient) {
        this.description = description;
        this.closeClient = closeClient;
        topics = new Topics(hazelcast, namespace + ":~changes-");
        calls = new Calls(description, new References(hazelcast, group, namespace, blocking), thread);
        watches = new Watches(hazelcast, topics, records, calls, blocking);
    }

    private static HazelcastBackend connected(
            HazelcastInstance hazelcast,
            String group,
            String namespace,
            String description,
            Runnable closeClient,
            Duration timeout) {
        HazelcastBackend backend = new HazelcastBackend(hazelcast, group, namespace, description, closeClient);
        try {
            new Probe(hazelcast, backend.calls, backend.blocking, description).ask(timeout);
            return backend;
        } catch (ElectionException refused) {
            backend.close();
            throw refused;
        }
    }

    /**
     * Decides nothing but how great tokens are, as long as records are kept: see {@link Records}. In steps finer than a change takes, since
     * what was erased is shown with the time alone, which by then must be past its last token.
     */
    private static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /**
     * Uses the application's own client or member, the default CP group, and names that begin with
     * {@value HazelcastUrl#DEFAULT_NAMESPACE}. Asks the cluster what it is, for 25 seconds at most: a
     * member that is no CP member may take half of that to be told who they are.
     *
     * @param hazelcast a client, or a member within this process; stays open when this is closed, and must stay open
     *     until then
     * @return to be handed to {@link io.incumbent.Elections#on(io.incumbent.Backend)}
     * @throws io.incumbent.ConfigurationException if its CP subsystem is missing, or runs in unsafe mode
     * @throws io.incumbent.BackendUnavailableException if no majority of its members answers
     */
    public static HazelcastBackend on(HazelcastInstance hazelcast) {
        return on(hazelcast, HazelcastUrl.DEFAULT_GROUP, HazelcastUrl.DEFAULT_NAMESPACE);
    }

    /**
     * Uses the application's own client or member. Asks the cluster what it is, for 25 seconds at most: a
     * member that is no CP member may take half of that to be told who they are.
     *
     * @param hazelcast a client, or a member within this process; stays open when this is closed, and must stay open
     *     until then
     * @param group the CP group that holds the records, made if it is not there; the same for all candidates
     * @param namespace what all names of references begin with, and a colon; the same for all candidates
     * @return to be handed to {@link io.incumbent.Elections#on(io.incumbent.Backend)}
     * @throws io.incumbent.ConfigurationException if a name can't be used, or the CP subsystem is missing, or runs in
     *     unsafe mode
     * @throws io.incumbent.BackendUnavailableException if no majority of its members answers
     */
    public static HazelcastBackend on(HazelcastInstance hazelcast, String group, String namespace) {
        Objects.requireNonNull(hazelcast, "hazelcast");
        String checkedGroup = HazelcastUrl.checkedGroup(Objects.requireNonNull(group, "group"));
        String checkedNamespace = HazelcastUrl.checkedNamespace(Objects.requireNonNull(namespace, "namespace"));
        String description = "hazelcast:(the application's " + hazelcast.getName() + ") (group " + checkedGroup + ", "
                + checkedNamespace + ")";
        return connected(hazelcast, checkedGroup, checkedNamespace, description, () -> {}, PROBED_ON_OTHERS);
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return calls.ask("a read", register, timeout, records::read);
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return calls.ask("a change", change.register(), timeout, reference -> records.change(reference, change))
                .whenComplete((outcome, failure) -> {
                    if (outcome instanceof Outcome.Applied applied) {
                        watches.say(change.register(), applied.written());
                    }
                });
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        return watches.add(register, onChange);
    }

    @Override
    public String describe() {
        return description;
    }

    @Override
    public void close() {
        watches.close();
        calls.close();
        thread.close();
        topics.close();
        closeClient.run();
    }

    /** Answers {@code hazelcast://host:port,host:port?cluster=…}. Not for users. */
    public static final class Provider implements BackendProvider {

        /** For {@link java.util.ServiceLoader}. */
        public Provider() {}

        @Override
        public Set<String> schemes() {
            return Set.of("hazelcast");
        }

        /**
         * Connects, and asks the cluster what it is: without an answer nothing could be promised. That may take some
         * seconds even if less was asked for, because a client of Hazelcast takes long to begin.
         */
        @Override
        public Register connect(BackendUrl url, Duration timeout) {
            HazelcastUrl settings = HazelcastUrl.of(url);
            Duration limit = timeout.compareTo(PROBED) < 0 ? PROBED : timeout;
            long begun = System.nanoTime();
            HazelcastInstance client = Clients.open(settings, limit);
            return connected(
                    client,
                    settings.group(),
                    settings.namespace(),
                    settings.describe(),
                    client::shutdown,
                    limit.minusNanos(System.nanoTime() - begun));
        }
    }
}
