package io.incumbent.tck.actor;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.tck.ElectorSource;

/**
 * The life of a candidate, over and over: connect, campaign, lead, resign, close. What any of it leaves behind adds up.
 * Most cycles share a connection, because that is how applications run for months; every tenth has one of its own.
 */
final class Cycles {

    private static final int PER_CONNECTION = 10;

    private Cycles() {}

    static Message play(Part part, String name, int count) throws Exception {
        ElectorSource source = part.source().getDeclaredConstructor().newInstance();
        ElectionOptions options = part.options().candidateId(name).build();
        long begun = System.nanoTime();
        long last = 0;
        for (int done = 0; done < count; done += PER_CONNECTION) {
            try (Elections elections = source.open(part.place(), options)) {
                last = cycles(elections, part, options, last);
            }
        }
        return Message.of("took", System.nanoTime() - begun);
    }

    private static long cycles(Elections elections, Part part, ElectionOptions options, long before) throws Exception {
        long last = before;
        for (int i = 0; i < PER_CONNECTION; i++) {
            try (Elector elector = elections.elector(part.election(), options);
                    Lease lease = elector.campaign()) {
                long token = lease.requireHeld().number();
                if (token <= last) {
                    throw new AssertionError("token " + token + " came after " + last);
                }
                last = token;
            }
        }
        return last;
    }
}
