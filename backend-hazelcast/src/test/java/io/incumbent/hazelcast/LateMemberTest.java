package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@DisplayName("A member that is no CP member")
class LateMemberTest {

    /** A little longer than such a member took to answer, where the CP members had only just begun. */
    private static final int SECONDS_TO_BE_TOLD = 14;

    @Test
    @DisplayName("is given the time to be told who the CP members are")
    void told() throws Exception {
        try (Members members = Members.start("late", 3, 3);
                HazelcastBackend backend = HazelcastBackend.on(late(members.get(0)))) {
            assertThat(backend.describe()).contains("hazelcast:");
        }
    }

    /** Passes everything on, but its CP subsystem is slow to be had at first. */
    private static HazelcastInstance late(HazelcastInstance member) {
        CountDownLatch told = new CountDownLatch(1);
        return (HazelcastInstance) Proxy.newProxyInstance(
                HazelcastInstance.class.getClassLoader(),
                new Class<?>[] {HazelcastInstance.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getCPSubsystem") && told.getCount() > 0) {
                        // Nobody counts down: this is the time that passes.
                        var unused = told.await(SECONDS_TO_BE_TOLD, TimeUnit.SECONDS);
                        told.countDown();
                    }
                    return method.invoke(member, arguments);
                });
    }
}
