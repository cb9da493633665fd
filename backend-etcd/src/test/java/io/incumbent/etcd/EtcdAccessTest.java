package io.incumbent.etcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etcd.jetcd.Auth;
import io.etcd.jetcd.Client;
import io.etcd.jetcd.auth.Permission;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.tck.server.DockerServer;
import io.incumbent.tck.server.DockerServers;
import io.incumbent.tck.server.Plan;
import io.incumbent.tck.server.Product;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("docker")
@Timeout(180)
@DisplayName("A server that wants to know who comes, and one that encrypts")
class EtcdAccessTest {

    private static final ElectionOptions OPTIONS =
            ElectionOptions.builder().term(Duration.ofSeconds(20)).build();

    @Test
    @DisplayName("Users: the right password leads, also after the server forgot who was logged in; others are refused")
    void users() throws Exception {
        try (Cluster cluster = new Cluster(1)) {
            enableAuth(cluster);
            String hosts = cluster.place("a").hosts();
            try (Elections elections = Elections.connect("etcd://ann:s3cret@" + hosts + "/ours", OPTIONS);
                    Elector elector = elections.elector("job")) {
                try (Lease lease = elector.campaign()) {
                    cluster.servers.all().get(0).kill();
                    cluster.servers.all().get(0).start();
                    assertThat(lease.verify()).isEqualTo(lease.token());
                }
                try (Lease lease = elector.campaign()) {
                    assertThat(lease.isHeld()).isTrue();
                }
            }
            assertRefused("etcd://ann:wr0ng@" + hosts + "/ours", "invalid user ID or password");
            assertRefused("etcd://bob:s3cret@" + hosts + "/ours", "invalid user ID or password");
            assertRefused("etcd://ann:s3cret@" + hosts + "/theirs", "permission denied");
            assertRefused("etcd://" + hosts + "/ours", "user name is empty");
        }
    }

    private static void assertRefused(String url, String said) {
        assertThatThrownBy(() -> Elections.connect(url, OPTIONS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(said)
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain("s3cret")
                        .doesNotContain("wr0ng"));
    }

    private static void enableAuth(Cluster cluster) throws Exception {
        try (Client operator = cluster.client("operator")) {
            Auth auth = operator.getAuthClient();
            done(auth.userAdd(Cluster.bytes("root"), Cluster.bytes("r00t")));
            done(auth.roleAdd(Cluster.bytes("root")));
            done(auth.userGrantRole(Cluster.bytes("root"), Cluster.bytes("root")));
            done(auth.userAdd(Cluster.bytes("ann"), Cluster.bytes("s3cret")));
            done(auth.roleAdd(Cluster.bytes("elections")));
            done(auth.roleGrantPermission(
                    Cluster.bytes("elections"),
                    Cluster.bytes("ours/"),
                    Cluster.bytes("ours0"),
                    Permission.Type.READWRITE));
            done(auth.userGrantRole(Cluster.bytes("ann"), Cluster.bytes("elections")));
            done(auth.authEnable());
        }
    }

    private static void done(CompletableFuture<?> future) throws Exception {
        future.get(20, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("TLS: with a certificate made by the server itself, which the URL says to trust")
    void tls(@TempDir Path folder) throws Exception {
        try (DockerServers servers = DockerServers.start(new EncryptedEtcd(), 1)) {
            InetSocketAddress address = servers.all().get(0).address();
            Path certificate = Certificates.pem(folder.resolve("server.pem"), certificate(address));
            String url = "etcd://" + address.getHostString() + ":" + address.getPort() + "/tck?tls=true";

            try (Elections elections = Elections.connect(url + "&serverName=0.0.0.0&ca=" + certificate, OPTIONS);
                    Elector elector = elections.elector("job");
                    Lease lease = elector.campaign()) {
                assertThat(lease.isHeld()).isTrue();
            }
            assertThatThrownBy(() -> Elections.connect(url, OPTIONS))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("TLS");
        }
    }

    /** What the server shows to anybody. */
    private static X509Certificate certificate(InetSocketAddress address) throws Exception {
        SSLContext anybody = SSLContext.getInstance("TLS");
        anybody.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
        try (SSLSocket socket =
                (SSLSocket) anybody.getSocketFactory().createSocket(address.getHostString(), address.getPort())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static final class Trusting implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String how) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String how) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** One member that makes itself a certificate for the address it listens on. Tells of its health without TLS. */
    private static final class EncryptedEtcd implements Product {

        private static final int HEALTH = 2381;

        @Override
        public String name() {
            return "etcd";
        }

        @Override
        public List<Integer> ports() {
            return List.of(2379, HEALTH);
        }

        @Override
        public Plan plan(String server, List<String> all, boolean joins) {
            return new Plan(
                    List.of("etcd"),
                    Map.of(
                            "ETCD_DATA_DIR", "/data/etcd",
                            "ETCD_AUTO_TLS", "true",
                            "ETCD_LISTEN_CLIENT_URLS", "https://0.0.0.0:2379",
                            "ETCD_ADVERTISE_CLIENT_URLS", "https://" + server + ":2379",
                            "ETCD_LISTEN_METRICS_URLS", "http://0.0.0.0:" + HEALTH,
                            "ETCD_LOG_LEVEL", "warn"),
                    "/data");
        }

        @Override
        public boolean serves(DockerServer server) throws IOException {
            InetSocketAddress health = server.address(HEALTH);
            URI uri = URI.create("http://" + health.getHostString() + ":" + health.getPort() + "/health");
            try {
                return HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(uri)
                                        .timeout(Duration.ofSeconds(2))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body()
                        .contains("true");
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
        }

        @Override
        public String version(DockerServer server) {
            return "with TLS";
        }
    }
}
