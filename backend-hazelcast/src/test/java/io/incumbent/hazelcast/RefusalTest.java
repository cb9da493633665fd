package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.core.HazelcastInstance;
import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@DisplayName("What can't be elected on is refused when connecting, with what is to be done")
@Tag("once")
class RefusalTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    private static Register connect(String hosts, String cluster) {
        return connect(new HazelcastBackend.Provider(), hosts, cluster);
    }

    private static Register connect(BackendProvider provider, String hosts, String cluster) {
        return provider.connect(BackendUrl.parse("hazelcast://" + hosts + "?cluster=" + cluster), SHORT);
    }

    @Test
    @DisplayName("Unsafe mode, for a client and for a member")
    void unsafeMode() throws Exception {
        try (Members members = Members.start("unsafe", 1, 0)) {
            assertThatThrownBy(() -> connect(members.hosts(), "unsafe"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("unsafe mode")
                    .hasMessageContaining("cp-member-count");
            assertThatThrownBy(() -> HazelcastBackend.on(members.get(0)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("unsafe mode");
        }
    }

    @Test
    @DisplayName("A wrong cluster name, and a cluster whose CP members have not all come")
    void notThisOne() throws Exception {
        HazelcastInstance alone = null;
        int port = Members.freePorts(1).get(0);
        try {
            alone = com.hazelcast.core.Hazelcast.newHazelcastInstance(
                    Members.config("right", port, java.util.List.of(port), 3));
            long begun = System.nanoTime();
            assertThatThrownBy(() -> connect("127.0.0.1:" + port, "wrong"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("\"wrong\"")
                    .hasMessageContaining("cluster=");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
            assertThatThrownBy(() -> connect("127.0.0.1:" + port, "right"))
                    .isInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("majority")
                    .hasMessageContaining("connect again");
        } finally {
            if (alone != null) {
                alone.getLifecycleService().terminate();
            }
        }
    }

    @Test
    @DisplayName("A member that accepts and never answers")
    void acceptsAndHangs() throws Exception {
        try (ServerSocket hangs = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertUnavailable("127.0.0.1:" + hangs.getLocalPort());
        }
    }

    @Test
    @DisplayName("Nobody at all")
    void nobody() {
        assertUnavailable("127.0.0.1:" + Members.freePorts(1).get(0));
    }

    private static void assertUnavailable(String host) {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> connect(host, "dev"))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining(host + " does not answer")
                .hasMessageContaining("connect again");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("An open-source member of 5.5, for its own client, for one of 5.4, and for itself")
    void memberOfFiveFive() throws Exception {
        try (OtherHazelcast other = new OtherHazelcast();
                AutoCloseable members = (AutoCloseable) other.member("newer")) {
            String hosts = (String) members.getClass().getMethod("hosts").invoke(members);
            assertNoSubsystem(() -> connect(other.provider(), hosts, "newer"));
            assertNoSubsystem(() -> connect(hosts, "newer"));
            Object member = members.getClass().getMethod("get", int.class).invoke(members, 0);
            Class<?> backend = other.loadClass(HazelcastBackend.class.getName());
            Class<?> instance = other.loadClass(HazelcastInstance.class.getName());
            assertNoSubsystem(() -> invoked(backend.getMethod("on", instance), member));
        }
    }

    @Test
    @DisplayName("An open-source client of 5.5 at members of 5.4")
    void clientOfFiveFive() throws Exception {
        try (OtherHazelcast other = new OtherHazelcast();
                Members members = Members.start("older", 3, 3)) {
            assertNoSubsystem(() -> connect(other.provider(), members.hosts(), "older"));
            // The same cluster serves a client of its own version.
            connect(members.hosts(), "older").close();
        }
    }

    private static void assertNoSubsystem(org.assertj.core.api.ThrowableAssert.ThrowingCallable connecting) {
        assertThatThrownBy(connecting)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no CP subsystem")
                .hasMessageContaining("5.4.0");
    }

    private static Object invoked(Method method, Object argument) throws Throwable {
        try {
            return method.invoke(null, argument);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
