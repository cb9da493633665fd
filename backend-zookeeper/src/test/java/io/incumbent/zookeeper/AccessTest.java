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
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.api.ACLProvider;
import org.apache.curator.framework.imps.CuratorFrameworkState;
import org.apache.curator.retry.RetryOneTime;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.data.ACL;
import org.apache.zookeeper.data.Id;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("docker")
@Timeout(120)
@DisplayName("Who may do what, and whose framework it is")
class AccessTest {

    private static final ElectionOptions OPTIONS =
            ElectionOptions.builder().term(Duration.ofSeconds(20)).build();

    @Test
    @DisplayName("A user's elections are theirs alone: a wrong password, or none, is refused when connecting")
    void users() throws InterruptedException {
        try (Ensemble ensemble = new Ensemble(1)) {
            String hosts = ensemble.hosts("a");
            lead(Elections.connect("zookeeper://ann:s3cret@" + hosts + "/ours/deep", OPTIONS));
            lead(Elections.connect("zookeeper://ann:s3cret@" + hosts + "/ours/deep", OPTIONS));
            for (String wrong : List.of("ann:wr0ng@", "bob:s3cret@", "")) {
                assertThatThrownBy(() -> Elections.connect("zookeeper://" + wrong + hosts + "/ours/deep", OPTIONS))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("noauth")
                        .hasMessageContaining("/ours/deep")
                        .satisfies(refused -> assertThat(refused.getMessage())
                                .doesNotContain("s3cret")
                                .doesNotContain("wr0ng"));
            }
        }
    }

    private static void lead(Elections elections) throws InterruptedException {
        try (elections;
                Elector elector = elections.elector("job");
                Lease lease = elector.campaign()) {
            assertThat(lease.isHeld()).isTrue();
        }
    }

    /** Gives each path to one identity by name, and everybody else the right to read. */
    private static final class ByPath implements ACLProvider {

        @Override
        public List<ACL> getDefaultAcl() {
            return List.of();
        }

        @Override
        public List<ACL> getAclForPath(String path) {
            return List.of(
                    new ACL(ZooDefs.Perms.ALL, new Id("ip", "0.0.0.0/0")),
                    new ACL(ZooDefs.Perms.READ, new Id("digest", path.replace('/', '_') + ":x")));
        }
    }

    @Test
    @DisplayName("A framework's namespace comes first, its provider says the ACL of every node, and it stays open")
    void framework() throws Exception {
        try (Ensemble ensemble = new Ensemble(1);
                CuratorFramework framework = CuratorFrameworkFactory.builder()
                        .connectString(ensemble.hosts("a"))
                        .namespace("app")
                        .aclProvider(new ByPath())
                        .retryPolicy(new RetryOneTime(1))
                        .build();
                CuratorFramework operator = ensemble.framework("operator")) {
            framework.start();
            lead(Elections.on(ZooKeeperBackend.on(framework, "/elections"), OPTIONS));

            assertThat(framework.getState()).isEqualTo(CuratorFrameworkState.STARTED);
            String child = operator.getChildren().forPath("/app/elections/job").get(0);
            for (String path : List.of("/app", "/app/elections", "/app/elections/job", "/app/elections/job/" + child)) {
                assertThat(operator.getACL().forPath(path))
                        .as(path)
                        .containsExactlyInAnyOrderElementsOf(new ByPath().getAclForPath(path));
            }
            assertThat(framework.getData().forPath("/elections/job"))
                    .asString()
                    .startsWith("incumbent/1 kind=released");
        }
    }
}
