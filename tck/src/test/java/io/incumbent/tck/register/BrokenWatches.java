package io.incumbent.tck.register;

import static io.incumbent.tck.register.RegisterMutant.client;

import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Watches that tell too little, too much, or what is not so. */
final class BrokenWatches {

    private BrokenWatches() {}

    static List<RegisterMutant> all() {
        return List.of(
                client(
                        "0.28",
                        "a watch shows no version",
                        "what a watch shows",
                        service -> new Retelling(
                                service,
                                told -> new Snapshot(told.record(), "", told.incarnation(), told.tokenHint()))),
                client(
                        "0.30",
                        "a watch invents records",
                        "which the register never held",
                        service -> new Retelling(service, told -> Snapshot.of(told.record() + "?"))),
                client(
                        "0.30",
                        "a watch tells of absence when in doubt",
                        "a watch tells of absence",
                        service -> new Retelling(service, told -> Snapshot.of(null))),
                client("0.31", "a watch loses the last change", "the last of a hundred changes", OneBehind::new),
                client("0.32", "a watch begins late and does not look", "right after the watch", LateBeginner::new),
                client("0.33", "closing a watch does nothing", "after the watch was closed", Endless::new),
                client("0.34", "closing a watch closes all", "another of the same register was closed", CloseAll::new),
                client("0.34", "closing a watch twice throws", "closing a watch threw", Once::new),
                client(
                        "0.35",
                        "a watch is for all names that begin so",
                        "a watcher whose register has records",
                        Prefixed::new),
                client("0.36", "a watch that may lag tells nothing", "who may lag by 20 ms", Dozing::new),
                client(
                        "0.36",
                        "a watch that may lag for long is not woken",
                        "who may not lag any more",
                        Oversleeping::new),
                client("0.36", "a watch is woken by haste only", "who may not lag as long any more", Waking::new));
    }

    private static final class Retelling extends ServiceClient {

        private final UnaryOperator<Snapshot> edit;

        Retelling(Service service, UnaryOperator<Snapshot> edit) {
            super(service);
            this.edit = edit;
        }

        @Override
        void tell(String register, Consumer<Snapshot> onChange) {
            onChange.accept(edit.apply(service.read(register)));
        }
    }

    private static final class OneBehind extends ServiceClient {

        OneBehind(Service service) {
            super(service);
        }

        @Override
        public Watch watch(String register, Consumer<Snapshot> onChange) {
            AtomicReference<Snapshot> kept = new AtomicReference<>(service.read(register));
            return super.watch(register, told -> {
                Snapshot former = kept.getAndSet(told);
                // Who is told late is told of the last one several times; that must not let it through.
                if (!Objects.equals(former.record(), told.record())) {
                    onChange.accept(former);
                }
            });
        }
    }

    private static final class LateBeginner extends ServiceClient {

        LateBeginner(Service service) {
            super(service);
        }

        @Override
        public Watch watch(String register, Consumer<Snapshot> onChange) {
            AtomicBoolean begun = new AtomicBoolean();
            CompletableFuture.delayedExecutor(60, TimeUnit.MILLISECONDS).execute(() -> begun.set(true));
            return super.watch(register, told -> {
                if (begun.get()) {
                    onChange.accept(told);
                }
            });
        }
    }

    private static final class Endless extends ServiceClient {

        Endless(Service service) {
            super(service);
        }

        @Override
        public Watch watch(String register, Consumer<Snapshot> onChange) {
            super.watch(register, onChange);
            return Watch.NONE;
        }
    }

    private static final class CloseAll extends ServiceClient {

        CloseAll(Service service) {
            super(service);
        }

        @Override
        public Watch watch(String register, Consumer<Snapshot> onChange) {
            super.watch(register, onChange);
            return () -> service.listeners.removeAll(own);
        }
    }

    private static final class Once extends ServiceClient {

        Once(Service service) {
            super(service);
        }

        @Override
        public Watch watch(String register, Consumer<Snapshot> onChange) {
            AtomicInteger closes = new AtomicInteger();
            Watch watch = super.watch(register, onChange);
            return () -> {
                if (closes.incrementAndGet() > 1) {
                    throw new IllegalStateException("already closed");
                }
                watch.close();
            };
        }
    }

    /** Loses what happens while it may lag. */
    private static class Dozing extends ServiceClient {

        private volatile Duration lag = Duration.ZERO;

        Dozing(Service service) {
            super(service);
        }

        boolean isAwake(Duration most) {
            return most.isZero();
        }

        /** Asked in the midst of the change. */
        @Override
        boolean concerns(String changed, String register) {
            return super.concerns(changed, register) && isAwake(lag);
        }

        @Override
        public Watch watch(String register, Consumer<Snapshot> onChange) {
            Watch watch = super.watch(register, onChange);
            return new Watch() {
                @Override
                public void mayLag(Duration most) {
                    lag = most;
                }

                @Override
                public void close() {
                    watch.close();
                }
            };
        }
    }

    /** Tells soon enough, but what was put off for long is never asked for. */
    private static final class Oversleeping extends Dozing {

        Oversleeping(Service service) {
            super(service);
        }

        @Override
        boolean isAwake(Duration most) {
            return most.compareTo(Duration.ofMinutes(1)) < 0;
        }
    }

    /** What was put off is asked for when news are urgent, and not when they only may lag less. */
    private static final class Waking extends Dozing {

        private volatile boolean owed;

        Waking(Service service) {
            super(service);
        }

        @Override
        boolean isAwake(Duration most) {
            boolean awake = most.compareTo(Duration.ofMinutes(1)) < 0;
            owed |= !awake;
            return awake;
        }

        @Override
        public Watch watch(String register, Consumer<Snapshot> onChange) {
            Watch watch = super.watch(register, onChange);
            return new Watch() {
                @Override
                public void mayLag(Duration most) {
                    watch.mayLag(most);
                    if (most.isZero() && owed) {
                        owed = false;
                        deliver(() -> tell(register, onChange));
                    }
                }

                @Override
                public void close() {
                    watch.close();
                }
            };
        }
    }

    private static final class Prefixed extends ServiceClient {

        Prefixed(Service service) {
            super(service);
        }

        @Override
        boolean concerns(String changed, String register) {
            return changed.startsWith(register);
        }
    }
}
