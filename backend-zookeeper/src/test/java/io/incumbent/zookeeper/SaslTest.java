package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;
import org.apache.zookeeper.client.ZKClientConfig;
import org.apache.zookeeper.data.Id;
import org.apache.zookeeper.server.auth.DigestLoginModule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Tag("docker")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("SASL by URL and by framework: what is created belongs to who logged in")
class SaslTest {

    private static final ElectionOptions OPTIONS =
            ElectionOptions.builder().term(Duration.ofSeconds(20)).build();

    /** The JVM's login contexts, by their names: each is a user with a password. */
    private static final class Logins extends Configuration {

        private final Map<String, Map<String, String>> users = Map.of(
                "Ann", Map.of("username", "ann", "password", "s3cret"),
                "Bob", Map.of("username", "bob", "password", "bobs"),
                "Liar", Map.of("username", "ann", "password", "wr0ng"));

        @Override
        public AppConfigurationEntry @Nullable [] getAppConfigurationEntry(String context) {
            Map<String, String> user = users.get(context);
            return user == null
                    ? null
                    : new AppConfigurationEntry[] {
                        new AppConfigurationEntry(
                                DigestLoginModule.class.getName(), LoginModuleControlFlag.REQUIRED, user)
                    };
        }
    }

    private @Nullable Configuration before;
    private Ensemble ensemble;

    @BeforeAll
    void start() {
        try {
            before = Configuration.getConfiguration();
        } catch (SecurityException none) {
            before = null;
        }
        Configuration.setConfiguration(new Logins());
        ensemble = new Ensemble(
                1,
                new Special(
                        2181,
                        List.of(
                                "clientPort=2181",
                                "authProvider.1=org.apache.zookeeper.server.auth.SASLAuthenticationProvider"),
                        "-Djava.security.auth.login.config=/conf/jaas.conf",
                        Map.of(
                                "jaas.conf",
                                "Server { org.apache.zookeeper.server.auth.DigestLoginModule required"
                                        + " user_ann=\"s3cret\" user_bob=\"bobs\"; };\n")));
    }

    @AfterAll
    void stop() {
        ensemble.close();
        Configuration.setConfiguration(before);
    }

    private String url(String path, String context) {
        return "zookeeper://" + ensemble.hosts("c") + "/" + path + "?sasl=" + context;
    }

    private static void lead(Elections elections) throws InterruptedException {
        try (elections;
                Elector elector = elections.elector("job");
                Lease lease = elector.campaign()) {
            assertThat(lease.isHeld()).isTrue();
        }
    }

    private CuratorFramework ann() {
        ZKClientConfig config = new ZKClientConfig();
        config.setProperty(ZKClientConfig.LOGIN_CONTEXT_NAME_KEY, "Ann");
        CuratorFramework framework = CuratorFrameworkFactory.builder()
                .connectString(ensemble.hosts("c"))
                .zkClientConfig(config)
                .aclProvider(new Frameworks.CreatorOnly())
                .retryPolicy(new RetryOneTime(1))
                .build();
        framework.start();
        return framework;
    }

    private static void assertOwnedByAnn(CuratorFramework ann, String path) throws Exception {
        assertThat(ann.getACL().forPath(path)).extracting(acl -> acl.getId()).containsExactly(new Id("sasl", "ann"));
    }

    @Test
    @DisplayName("The URL names the login context; others are refused when connecting, and so is a wrong password")
    void byUrl() throws Exception {
        lead(Elections.connect(url("hers", "Ann"), OPTIONS));
        try (CuratorFramework ann = ann()) {
            assertOwnedByAnn(ann, "/hers/job");
        }
        lead(Elections.connect(url("hers", "Ann"), OPTIONS));
        for (String context : List.of("Bob", "Liar")) {
            assertThatThrownBy(() -> Elections.connect(url("hers", context), OPTIONS))
                    .as(context)
                    .isInstanceOf(ConfigurationException.class)
                    .satisfies(refused -> assertThat(refused.getMessage())
                            .doesNotContain("bobs")
                            .doesNotContain("wr0ng"));
        }
    }

    @Test
    @DisplayName("An application's framework logs in for itself, and its ACL provider says whose all of it is")
    void byFramework() throws Exception {
        try (CuratorFramework ann = ann()) {
            lead(Elections.on(ZooKeeperBackend.on(ann, "/theirs"), OPTIONS));
            assertOwnedByAnn(ann, "/theirs/job");
            assertThat(ann.getZookeeperClient().isConnected()).isTrue();
        }
    }
}
