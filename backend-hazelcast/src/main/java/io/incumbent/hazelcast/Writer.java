package io.incumbent.hazelcast;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** Marks the writes of one backend: no two have the same name, and a later write has the greater number. */
final class Writer {

    private final String name = drawn();
    private final AtomicLong number = new AtomicLong();

    private static String drawn() {
        byte[] name = new byte[6];
        new SecureRandom().nextBytes(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    }

    Mark next() {
        return new Mark(name, number.incrementAndGet());
    }
}
