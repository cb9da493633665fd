package io.incumbent.cli.demo;

import java.io.PrintWriter;
import java.util.Locale;

/** A line for whatever happens: for files, pipes and logs. */
final class PlainAudience implements Audience {

    private final PrintWriter out;

    PlainAudience(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void told(long nanos, String what) {
        out.println(line(nanos, what));
        out.flush();
    }

    static String line(long nanos, String what) {
        return String.format(Locale.ROOT, "%6.2f s  %s", nanos / 1e9, what);
    }
}
