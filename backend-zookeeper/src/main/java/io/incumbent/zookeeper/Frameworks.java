package io.incumbent.zookeeper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.api.ACLProvider;
import org.apache.curator.framework.imps.DefaultACLProvider;
import org.apache.curator.retry.RetryOneTime;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.client.ZKClientConfig;
import org.apache.zookeeper.data.ACL;
import org.apache.zookeeper.data.Id;

/** Makes Curator's framework from a URL, set up for elections: it would rather fail soon than wait. */
final class Frameworks {

    /** No lease depends on a session. A short one finds out sooner about a server that is gone without a word. */
    private static final int SESSION_MILLIS = 4_000;

    private static final int CONNECTION_MILLIS = 3_000;
    /** How long to wait for the answer to the end of a session; the requests of elections never wait like that. */
    private static final int LAST_ANSWER_MILLIS = 500;

    private static final int CLOSING_MILLIS = 500;

    private Frameworks() {}

    static CuratorFramework open(ZooKeeperUrl url, EagerClients clients) {
        CuratorFrameworkFactory.Builder builder = CuratorFrameworkFactory.builder()
                .connectString(String.join(",", url.servers()))
                .sessionTimeoutMs(SESSION_MILLIS)
                .connectionTimeoutMs(CONNECTION_MILLIS)
                .waitForShutdownTimeoutMs(CLOSING_MILLIS)
                .zkClientConfig(config(url))
                .zookeeperFactory(clients)
                .aclProvider(provider(url))
                // Never asked to: see Handle.
                .retryPolicy(new RetryOneTime(1));
        if (!url.user().isEmpty()) {
            builder.authorization("digest", (url.user() + ":" + url.password()).getBytes(StandardCharsets.UTF_8));
        }
        CuratorFramework framework = builder.build();
        framework.start();
        return framework;
    }

    /** Closes all that was opened with it, also what Curator has just replaced. */
    static void close(CuratorFramework framework, EagerClients clients) {
        clients.close();
        framework.close();
        clients.end(CLOSING_MILLIS);
    }

    /** SASL is off unless it is asked for: ZooKeeper would look for a login context of the whole JVM. */
    private static ZKClientConfig config(ZooKeeperUrl url) {
        ZKClientConfig config = new ZKClientConfig();
        config.setProperty(
                ZKClientConfig.ENABLE_CLIENT_SASL_KEY,
                String.valueOf(!url.sasl().isEmpty()));
        if (!url.sasl().isEmpty()) {
            config.setProperty(ZKClientConfig.LOGIN_CONTEXT_NAME_KEY, url.sasl());
        }
        url.tls().configure(config);
        config.setProperty(ZKClientConfig.ZOOKEEPER_REQUEST_TIMEOUT, String.valueOf(LAST_ANSWER_MILLIS));
        return config;
    }

    /** Whoever says who they are keeps what they create to themselves. */
    private static ACLProvider provider(ZooKeeperUrl url) {
        boolean anybody = url.user().isEmpty() && url.sasl().isEmpty();
        return anybody ? new DefaultACLProvider() : new CreatorOnly();
    }

    /** Everything for the creator, nothing for anybody else. */
    static final class CreatorOnly implements ACLProvider {

        @Override
        public List<ACL> getDefaultAcl() {
            return List.of(new ACL(ZooDefs.Perms.ALL, new Id("auth", "")));
        }

        @Override
        public List<ACL> getAclForPath(String path) {
            return getDefaultAcl();
        }
    }
}
