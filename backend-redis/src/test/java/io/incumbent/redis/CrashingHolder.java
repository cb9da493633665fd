package io.incumbent.redis;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.redisson.Redisson;
import org.redisson.config.Config;

/** A process that leads, or holds a lock of Redisson's, until it is killed. Arguments: URL, name, term in milliseconds, whose. */
public final class CrashingHolder {

    private CrashingHolder() {}

    /**
     * Gets it, says so, and never ends.
     *
     * @param args URL, name, term in milliseconds, and {@code redisson} for a lock of its
     * @throws Exception if it can't
     */
    public static void main(String[] args) throws Exception {
        long term = Long.parseLong(args[2]);
        if (args[3].equals("redisson")) {
            Config config = new Config().setLockWatchdogTimeout(term);
            config.useSingleServer().setAddress(args[0]);
            System.out.println(
                    "elected " + Redisson.create(config).getFencedLock(args[1]).lockAndGetToken());
        } else {
            ElectionOptions options =
                    ElectionOptions.builder().term(Duration.ofMillis(term)).build();
            Elections elections = Elections.connect(args[0], options);
            System.out.println(
                    "elected " + elections.elector(args[1]).campaign().token());
        }
        new CountDownLatch(1).await();
    }
}
