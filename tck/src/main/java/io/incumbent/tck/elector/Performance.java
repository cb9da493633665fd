package io.incumbent.tck.elector;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.script.Scripts;
import io.incumbent.tck.script.Theatre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One conformance run of electors: the subject, the place of its histories, and what all scripts showed. */
final class Performance implements AutoCloseable {

    private final ElectorsUnderTest subject;
    private @Nullable Season season;

    Performance(ElectorsUnderTest subject) {
        this.subject = subject;
    }

    String name() {
        return subject.name();
    }

    Goals goals() {
        return Goals.of(subject);
    }

    void play() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("incumbent-tck-");
        season = new Season(new Theatre(subject, folder).play(Scripts.all(1)), List.of());
    }

    Season season() {
        Season played = season;
        if (played == null) {
            throw new IllegalStateException("nothing was played yet");
        }
        return played;
    }

    @Override
    public void close() {
        subject.close();
    }
}
