package io.incumbent.file;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What the other processes of the tests do; what they say is one line at a time. */
final class ChildMain {

    private ChildMain() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "write" -> write(folder, arguments[2], arguments[3], Integer.parseInt(arguments[4]));
            case "held-up" -> heldUp(folder, arguments[2]);
            case "campaign" -> campaign(folder, arguments[2], Duration.parse(arguments[3]));
            case "connect" -> connect(folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void say(String line) {
        synchronized (ChildMain.class) {
            System.out.println(line);
        }
    }

    /** Three threads on two registers of one folder. */
    private static void write(Path folder, String register, String writer, int tries) throws InterruptedException {
        try (FileBackend one = new FileBackend(folder);
                FileBackend other = new FileBackend(folder)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Register mine = i == 0 ? one : other;
                String by = writer + "-" + i;
                threads.add(new Thread(() -> Contest.write(mine, register, by, tries, ChildMain::say)));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /** Makes one change, says when it is about to take the decisive step, and takes it when told to. */
    private static void heldUp(Path folder, String register) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Disk disk = new Disk() {
            @Override
            void rename(Path from, Path to) throws IOException {
                say("before rename");
                String unused = in.readLine();
                super.rename(from, to);
            }
        };
        try (FileBackend backend = new FileBackend(Folders.at(folder, disk))) {
            Snapshot current = Contest.read(backend, register);
            Outcome outcome = Contest.change(backend, register, current, "late");
            say("outcome " + outcome.getClass().getSimpleName());
        }
    }

    private static void campaign(Path folder, String election, Duration term) throws InterruptedException {
        ElectionOptions options = ElectionOptions.builder().term(term).build();
        try (Elections elections = Elections.connect("file:" + folder, options);
                Elector elector = elections.elector(election)) {
            say("candidate");
            while (true) {
                try (Lease lease = elector.campaign()) {
                    say("elected " + lease.token().number());
                    while (lease.isHeld()) {
                        LockSupport.parkNanos(1_000_000);
                    }
                    say("lost " + lease.token().number());
                }
            }
        }
    }

    private static void connect(Path folder) {
        try (FileBackend backend = new FileBackend(folder)) {
            say("read " + Contest.shown(Contest.read(backend, "r")));
            say("wrote " + Contest.write(backend, "r", "theirs").record());
        } catch (RuntimeException failure) {
            say("failed " + (failure.getCause() == null ? failure : failure.getCause()));
        }
    }
}
