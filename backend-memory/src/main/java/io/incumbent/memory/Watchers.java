package io.incumbent.memory;

import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who wants to know of which register. A register that nobody watches costs nothing here. */
final class Watchers {

    private static final System.Logger LOG = System.getLogger(Watchers.class.getName());

    private final ConcurrentMap<String, List<Watcher>> byRegister = new ConcurrentHashMap<>();
    private final Function<String, Snapshot> current;

    Watchers(Function<String, Snapshot> current) {
        this.current = current;
    }

    Watch add(String register, Consumer<Snapshot> onChange) {
        Watcher watcher = new Watcher(register, onChange);
        byRegister.merge(register, List.of(watcher), Watchers::joined);
        return watcher;
    }

    void tell(String register) {
        byRegister.getOrDefault(register, List.of()).forEach(Watcher::changed);
    }

    private static List<Watcher> joined(List<Watcher> some, List<Watcher> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Tells one watcher, from one thread at a time, what the register holds at that moment. */
    private final class Watcher implements Watch {

        private final String register;
        private final Consumer<Snapshot> onChange;
        private final AtomicInteger untold = new AtomicInteger();

        Watcher(String register, Consumer<Snapshot> onChange) {
            this.register = register;
            this.onChange = onChange;
        }

        /**
         * Whoever comes first tells, and tells again if others came meanwhile: each looks after its own change was
         * made, so the last change is always told, and none is followed by an older one.
         */
        void changed() {
            if (untold.getAndIncrement() > 0) {
                return;
            }
            int told;
            do {
                told = untold.get();
                tellOnce();
            } while (untold.addAndGet(-told) > 0);
        }

        private void tellOnce() {
            try {
                onChange.accept(current.apply(register));
            } catch (RuntimeException watchersFault) {
                // The change was made, and whoever made it must hear so, whatever its watchers do.
                LOG.log(System.Logger.Level.WARNING, "a watcher of " + register + " failed", watchersFault);
            }
        }

        @Override
        public void close() {
            byRegister.computeIfPresent(register, (name, watchers) -> {
                List<Watcher> others =
                        watchers.stream().filter(other -> other != this).toList();
                return others.isEmpty() ? null : others;
            });
        }
    }
}
