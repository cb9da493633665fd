package io.incumbent.zookeeper;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A process that leads until it is killed. Arguments: URL, election, term in milliseconds. */
public final class CrashingHolder {

    private CrashingHolder() {}

    /**
     * Campaigns, says so when elected, and never ends.
     *
     * @param args URL, election, term in milliseconds
     * @throws Exception if it can't
     */
    public static void main(String[] args) throws Exception {
        ElectionOptions options = ElectionOptions.builder()
                .term(Duration.ofMillis(Long.parseLong(args[2])))
                .build();
        Elections elections = Elections.connect(args[0], options);
        System.out.println("elected " + elections.elector(args[1]).campaign().token());
        new CountDownLatch(1).await();
    }
}
