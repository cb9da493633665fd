package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Lease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An election among processes of one host")
@Timeout(120)
class ElectionTest {

    private static final Duration TERM = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    /** Who said what, in order. */
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private Child candidate(int number) {
        return Child.start(
                line -> said.add(number + " " + line),
                "campaign",
                folder.toString(),
                "billing/nightly",
                TERM.toString());
    }

    private String[] next(String what) throws InterruptedException {
        while (true) {
            @Nullable String line = said.poll(30, TimeUnit.SECONDS);
            assertThat(line).as("somebody says " + what).isNotNull();
            String[] words = String.valueOf(line).split(" ", -1);
            if (words[1].equals(what)) {
                return words;
            }
        }
    }

    @Test
    @DisplayName(
            "survives leaders that are killed, and one that is stopped: each time another leads, with a greater token")
    void failover() throws Exception {
        List<Child> candidates = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                candidates.add(candidate(i));
            }
            for (int i = 0; i < 4; i++) {
                next("candidate");
            }
            long token = 0;
            int leader = -1;
            for (int round = 0; round < 3; round++) {
                String[] elected = next("elected");
                assertThat(Integer.parseInt(elected[0])).isNotEqualTo(leader);
                assertThat(Long.parseLong(elected[2])).isGreaterThan(token);
                leader = Integer.parseInt(elected[0]);
                token = Long.parseLong(elected[2]);
                candidates.get(leader).signal(round == 0 ? "STOP" : "KILL");
            }
            String[] last = next("elected");
            assertThat(Long.parseLong(last[2])).isGreaterThan(token);
        } finally {
            candidates.forEach(Child::close);
        }
    }

    @Test
    @DisplayName("is handed over by a resignation at once, where events are told")
    void handover() throws Exception {
        ElectionOptions options =
                ElectionOptions.builder().term(Duration.ofSeconds(3)).build();
        try (Elections here = Elections.connect("file:" + folder, options);
                Elections there = Elections.connect("file:" + folder, options)) {
            Lease first = here.elector("e").campaign();
            var second = there.elector("e").campaignAsync();
            await().until(() -> there.leader("e").isPresent());
            long begun = System.nanoTime();
            first.close();
            Lease next = second.get(20, TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TERM);
            assertThat(next.token()).isGreaterThan(first.token());
        }
    }

    @Test
    @DisplayName("goes on with greater tokens after the folder was deleted and made anew")
    void deleted() throws Exception {
        ElectionOptions options = ElectionOptions.builder().term(TERM).build();
        Path own = folder.resolve("own");
        try (Elections elections = Elections.connect("file:" + own, options)) {
            long token;
            try (Lease lease = elections.elector("e").campaign()) {
                token = lease.token().number();
            }
            Folders.delete(own);
            Files.createDirectory(own);
            try (Lease lease = elections.elector("e").campaign()) {
                assertThat(lease.token().number()).isGreaterThan(token);
            }
        }
    }
}
