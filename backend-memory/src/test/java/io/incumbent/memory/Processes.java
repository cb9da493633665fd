package io.incumbent.memory;

import io.incumbent.Backend;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** As many doors to one service as a test wants, each standing for a process; all are closed after the test. */
final class Processes implements AutoCloseable {

    private final List<Elections> started = new ArrayList<>();

    Elections start(Backend service, ElectionOptions options) {
        return closedLater(Elections.on(service, options));
    }

    Elections start(Backend service, Duration term) {
        return start(service, term(term));
    }

    Elections connect(String url, ElectionOptions options) {
        return closedLater(Elections.connect(url, options));
    }

    private Elections closedLater(Elections elections) {
        started.add(elections);
        return elections;
    }

    static ElectionOptions term(Duration term) {
        return ElectionOptions.builder().term(term).build();
    }

    @Override
    public void close() {
        started.forEach(Elections::close);
    }
}
