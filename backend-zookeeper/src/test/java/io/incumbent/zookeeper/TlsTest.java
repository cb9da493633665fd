package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;
import org.apache.zookeeper.client.ZKClientConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("docker")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("TLS by URL and by framework: whom to trust, who to be, and who is not believed")
class TlsTest {

    private static final int SECURE = 2281;
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final ElectionOptions OPTIONS =
            ElectionOptions.builder().term(Duration.ofSeconds(20)).build();

    private Certificates server;
    private Certificates client;
    private Certificates another;
    /** Asks its clients for certificates. */
    private Ensemble strict;
    /** Says that it is somebody else. */
    private Ensemble elsewhere;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = Certificates.make(folder, "server", "ip:127.0.0.1,dns:localhost");
        client = Certificates.make(folder, "client", "dns:client");
        another = Certificates.make(folder, "elsewhere", "dns:zookeeper.example");
        strict = new Ensemble(1, encrypting(server, client, "need"));
        elsewhere = new Ensemble(1, encrypting(another, client, "none"));
    }

    @AfterAll
    void stop() {
        strict.close();
        elsewhere.close();
    }

    private static Special encrypting(Certificates own, Certificates trusted, String clients) throws Exception {
        return new Special(
                SECURE,
                List.of(
                        "secureClientPort=" + SECURE,
                        "serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory",
                        "ssl.clientAuth=" + clients,
                        "ssl.keyStore.location=/conf/own.pem",
                        "ssl.trustStore.location=/conf/trusted.pem"),
                "",
                Map.of(
                        "own.pem", Files.readString(own.identity()),
                        "trusted.pem", Files.readString(trusted.cert())));
    }

    private static void lead(Elections elections) throws InterruptedException {
        try (elections;
                Elector elector = elections.elector("job");
                Lease lease = elector.campaign()) {
            assertThat(lease.isHeld()).isTrue();
        }
    }

    private static void assertNotTaken(Ensemble ensemble, String parameters) {
        String url = "zookeeper://" + ensemble.hosts("c") + "/tls" + parameters;
        try (Register register = new ZooKeeperBackend.Provider().connect(BackendUrl.parse(url), SHORT)) {
            assertThatThrownBy(register.read("r", SHORT).toCompletableFuture()::join)
                    .hasCauseInstanceOf(BackendUnavailableException.class);
        }
    }

    private String both() {
        return "?tls=true&ca=" + server.cert() + "&cert=" + client.identity();
    }

    @Test
    @DisplayName("The URL names who vouches for the server, and the client's certificate with its key")
    void byUrl() throws InterruptedException {
        lead(Elections.connect("zookeeper://" + strict.hosts("c") + "/tls" + both(), OPTIONS));
    }

    @Test
    @DisplayName("A server that nobody vouches for is not believed; a client without a certificate isn't either")
    void untrusted() {
        assertNotTaken(strict, "?tls=true&cert=" + client.identity());
        assertNotTaken(strict, "?tls=true&ca=" + server.cert());
        assertNotTaken(strict, "");
    }

    @Test
    @DisplayName("A certificate for another name than the host's is not believed")
    void anotherName() {
        assertNotTaken(elsewhere, "?tls=true&ca=" + another.cert());
    }

    @Test
    @DisplayName(
            "A connection that is reset is replaced in moments here, too, where ZooKeeper's client uses another transport")
    void reconnects() {
        String url = "zookeeper://" + strict.hosts("reset") + "/tls" + both();
        try (Register register = new ZooKeeperBackend.Provider().connect(BackendUrl.parse(url), Ensemble.SOON)) {
            Duration taken = strict.reconnections(register, "reset");
            System.out.println(
                    "FIGURE zookeeper: ten lost connections with TLS: replaced in " + taken.toMillis() + " ms");
            assertThat(taken).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    @DisplayName("An application's framework brings its own")
    void byFramework() throws InterruptedException {
        ZKClientConfig config = new ZKClientConfig();
        new Tls(true, server.cert().toString(), client.identity().toString()).configure(config);
        try (CuratorFramework framework = CuratorFrameworkFactory.builder()
                .connectString(strict.hosts("c"))
                .zkClientConfig(config)
                .retryPolicy(new RetryOneTime(1))
                .build()) {
            framework.start();
            lead(Elections.on(ZooKeeperBackend.on(framework), OPTIONS));
        }
    }
}
