package io.incumbent.memory;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * An application whose threads are all virtual, or on an older JDK a few ordinary ones: {@code VirtualThreads <mischief>
 * <seconds>}. Started in a process of its own, with one carrier. Says in its last line what it did, and ends with 0 if all was
 * done in time and no thread was pinned to its carrier, 1 if one was, 2 if it was not done in time.
 */
public final class VirtualThreads {

    private static final int PINNED = 1;
    private static final int LATE = 2;
    /** Seconds for ordinary threads, of which none holds up another. */
    private static final long PATIENCE = 120;

    private final ExecutorService threads;
    private final boolean virtual;
    private final int elections;
    private final AtomicInteger terms = new AtomicInteger();
    private final AtomicInteger strangers = new AtomicInteger();

    private VirtualThreads(String mischief) throws ReflectiveOperationException {
        virtual = Runtime.version().feature() >= 21;
        elections = virtual && mischief.equals("none") ? 200 : 10;
        threads = virtual
                ? (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null)
                : Executors.newCachedThreadPool();
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        var run = new VirtualThreads(arguments[0]);
        try (Recording recording = new Recording()) {
            recording
                    .enable("jdk.VirtualThreadPinned")
                    .withThreshold(Duration.ZERO)
                    .withStackTrace();
            recording.start();
            int end = run.all(arguments[0], Long.parseLong(arguments[1]));
            recording.stop();
            System.exit(end == 0 ? run.judge(pinned(recording)) : end);
        }
    }

    private int all(String mischief, long seconds) throws Exception {
        Future<?> done = threads.submit(() -> application(mischief));
        try {
            done.get(virtual ? seconds : PATIENCE, TimeUnit.SECONDS);
            return 0;
        } catch (TimeoutException late) {
            System.out.println("not done in time: " + terms + " terms");
            return LATE;
        }
    }

    private int judge(List<RecordedEvent> pinned) {
        pinned.forEach(System.out::println);
        System.out.printf(
                "virtual threads: %d terms of %d candidates, %d pinned, %d calls by other threads, on JDK %s with %s%n",
                terms.get(),
                10 * elections,
                pinned.size(),
                strangers.get(),
                Runtime.version().feature(),
                virtual ? "one carrier" : "ordinary threads");
        return pinned.isEmpty() && strangers.get() == 0 ? 0 : PINNED;
    }

    /** The JDK's own class loading holds monitors; whoever uses a class for the first time may meet another there. */
    private static boolean loadsClasses(RecordedEvent event) {
        return event.getStackTrace() != null
                && event.getStackTrace().getFrames().stream()
                        .anyMatch(frame -> frame.getMethod().getType().getName().startsWith("jdk.internal.loader."));
    }

    private static List<RecordedEvent> pinned(Recording recording) throws Exception {
        Path file = Files.createTempFile("virtual-threads", ".jfr");
        try {
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> !loadsClasses(event))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    /** Opens, uses and closes elections; ten candidates for each, who wait for one another. */
    private boolean application(String mischief) throws Exception {
        ElectionOptions options = ElectionOptions.builder()
                .term(Duration.ofSeconds(60))
                .callbackExecutor(threads)
                .listener(telemetry())
                .build();
        try (Elections service = Elections.connect("memory:", options)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 10 * elections; i++) {
                String election = "office-" + i % elections;
                all.add(threads.submit(() -> candidate(service, election)));
            }
            for (int i = 0; i < elections; i++) {
                String election = "standing-" + i;
                all.add(threads.submit(() -> standing(service, election)));
                all.add(threads.submit(() -> impatient(service, election)));
            }
            if (mischief.equals("pin")) {
                all.add(threads.submit(Pins::touch));
            }
            if (mischief.equals("hold")) {
                all.add(threads.submit(Holds::touch));
                all.add(threads.submit(Latch.OPEN::countDown));
            }
            for (Future<?> one : all) {
                one.get(1, TimeUnit.HOURS);
            }
        }
        return true;
    }

    private boolean candidate(Elections service, String election) throws InterruptedException {
        try (Elector elector = service.elector(election)) {
            Lease first = elector.campaign();
            lead(first);
            first.close();
            Lease second = elector.campaign();
            lead(second);
            var unused = second.resign();
        }
        return true;
    }

    private void lead(Lease lease) throws InterruptedException {
        for (int i = 0; i < 10 && lease.isHeld(); i++) {
            lease.requireHeld();
        }
        lease.verify();
        if (lease.remaining().isZero()) {
            throw new IllegalStateException("lost in peace: " + lease);
        }
        terms.incrementAndGet();
    }

    /** A standing candidate, whose task is interrupted. */
    private boolean standing(Elections service, String election) throws InterruptedException {
        CountDownLatch leads = new CountDownLatch(1);
        try (Elector elector = service.elector(election);
                Leadership leadership = elector.lead(lease -> {
                    leads.countDown();
                    new CountDownLatch(1).await(1, TimeUnit.HOURS);
                })) {
            leads.await(1, TimeUnit.HOURS);
            terms.incrementAndGet();
            leadership.stepDown(Duration.ZERO);
        }
        return true;
    }

    /** Gives up, once by itself and once because it is told to. */
    private boolean impatient(Elections service, String election) throws Exception {
        try (Elector elector = service.elector(election)) {
            elector.campaign(Duration.ofMillis(1)).ifPresent(Lease::close);
            elector.campaignAsync().cancel(true);
        }
        return true;
    }

    private ElectionListener telemetry() {
        return new ElectionListener() {
            @Override
            public void elected(Lease lease) {
                checkThread();
            }

            @Override
            public void resigned(Lease lease) {
                checkThread();
            }
        };
    }

    /** A virtual thread has no group of its own but this one. */
    private void checkThread() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        if (virtual && (group == null || !group.getName().equals("VirtualThreads"))) {
            strangers.incrementAndGet();
        }
    }

    /** Waits while its class is initialized: native code calls it, so it can't leave its carrier. */
    private static final class Pins {
        private static final boolean DONE = pause();

        private static boolean pause() {
            LockSupport.parkNanos(1_000_000);
            return true;
        }

        static Boolean touch() {
            return DONE;
        }
    }

    /** Waits while its class is initialized for another virtual thread, which has no carrier then. */
    private static final class Holds {
        private static final boolean DONE = pause();

        private static boolean pause() {
            try {
                return Latch.OPEN.await(1, TimeUnit.HOURS);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        static Boolean touch() {
            return DONE;
        }
    }

    private static final class Latch {
        static final CountDownLatch OPEN = new CountDownLatch(1);
    }
}
