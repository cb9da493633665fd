package io.incumbent.etcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.netty.GrpcSslContexts;
import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("TLS by URL: whom to trust, who to be, and what is refused")
@Timeout(60)
class TlsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static Certificates server;
    private static Certificates elsewhere;
    private static Certificates client;

    @BeforeAll
    static void makeCertificates() throws Exception {
        server = Certificates.make(folder, "server", "ip:127.0.0.1");
        elsewhere = Certificates.make(folder, "elsewhere", "dns:etcd.example");
        client = Certificates.make(folder, "client", "dns:client");
    }

    private static FakeEtcd etcd(Certificates certificates, ClientAuth clients) throws Exception {
        SslContext tls = GrpcSslContexts.forServer(
                        certificates.cert().toFile(), certificates.key().toFile())
                .trustManager(client.cert().toFile())
                .clientAuth(clients)
                .build();
        return new FakeEtcd(tls);
    }

    private static Register connect(FakeEtcd etcd, String parameters) {
        return new EtcdBackend.Provider().connect(BackendUrl.parse(etcd.url() + "?tls=true" + parameters), LONG);
    }

    private static void assertServes(FakeEtcd etcd, String parameters) {
        etcd.put("fake/r", "held");
        try (Register register = connect(etcd, parameters)) {
            assertThat(register.read("r", LONG).toCompletableFuture().join().record())
                    .isEqualTo("held");
        }
    }

    @Test
    @DisplayName("A certificate that ca vouches for, for the address connected to")
    void trusted() throws Exception {
        try (FakeEtcd etcd = etcd(server, ClientAuth.NONE)) {
            assertServes(etcd, "&ca=" + server.cert());
        }
    }

    @Test
    @DisplayName("A certificate that nobody vouches for is refused when connecting")
    void untrusted() throws Exception {
        try (FakeEtcd etcd = etcd(server, ClientAuth.NONE)) {
            assertThatThrownBy(() -> connect(etcd, ""))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("TLS");
        }
    }

    @Test
    @DisplayName("A certificate for another name is refused, unless serverName says that name")
    void serverName() throws Exception {
        try (FakeEtcd etcd = etcd(elsewhere, ClientAuth.NONE)) {
            assertThatThrownBy(() -> connect(etcd, "&ca=" + elsewhere.cert()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("127.0.0.1");
            assertServes(etcd, "&serverName=etcd.example&ca=" + elsewhere.cert());
        }
    }

    @Test
    @DisplayName("A server that asks for a client certificate gets it")
    void clientCertificate() throws Exception {
        try (FakeEtcd etcd = etcd(server, ClientAuth.REQUIRE)) {
            assertServes(etcd, "&ca=" + server.cert() + "&cert=" + client.cert() + "&key=" + client.key());
        }
    }
}
