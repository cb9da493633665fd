package io.incumbent.zookeeper;

import io.incumbent.spi.BackendUrl;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.zookeeper.client.ZKClientConfig;
import org.jspecify.annotations.Nullable;

/**
 * Whether to encrypt, whom to trust, and who to be.
 *
 * <p>Immutable.
 *
 * @param on whether to encrypt
 * @param ca a file with the certificates that vouch for servers; {@code null} for those that Java trusts
 * @param cert a file with the client's certificate and its private key; {@code null} if it has none
 */
record Tls(boolean on, @Nullable String ca, @Nullable String cert) {

    static final Tls OFF = new Tls(false, null, null);

    Tls {
        if (!on && (ca != null || cert != null)) {
            throw ZooKeeperUrl.refused(
                    "parameter",
                    ca == null ? "cert" : "ca",
                    "has no meaning without TLS",
                    "add tls=true, or leave it out");
        }
    }

    static Tls of(BackendUrl url) {
        String on = url.parameters().getOrDefault("tls", "false").toLowerCase(Locale.ROOT);
        if (!on.equals("true") && !on.equals("false")) {
            throw ZooKeeperUrl.refused(
                    "parameter tls",
                    Failures.shown(on),
                    "is neither true nor false",
                    "write tls=true, or leave it out");
        }
        return new Tls(on.equals("true"), file(url, "ca"), file(url, "cert"));
    }

    private static @Nullable String file(BackendUrl url, String parameter) {
        String name = url.parameters().get(parameter);
        if (name == null || isReadable(name)) {
            return name;
        }
        throw ZooKeeperUrl.refused(
                "parameter " + parameter, Failures.shown(name), "is no file that can be read", "name a PEM file");
    }

    private static boolean isReadable(String name) {
        try {
            Path file = Path.of(name);
            return Files.isReadable(file) && !Files.isDirectory(file);
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** Says all of it, also what is usual, since properties of the whole JVM would be taken instead. */
    void configure(ZKClientConfig config) {
        if (!on) {
            return;
        }
        config.setProperty(ZKClientConfig.SECURE_CLIENT, "true");
        // The other one would ignore all this, and not encrypt.
        config.setProperty(ZKClientConfig.ZOOKEEPER_CLIENT_CNXN_SOCKET, "org.apache.zookeeper.ClientCnxnSocketNetty");
        config.setProperty("zookeeper.ssl.hostnameVerification", "true");
        // Only then are names compared also where Java's own certificates are trusted.
        config.setProperty("zookeeper.fips-mode", "true");
        pem(config, "trustStore", ca);
        pem(config, "keyStore", cert);
    }

    private static void pem(ZKClientConfig config, String store, @Nullable String file) {
        config.setProperty("zookeeper.ssl." + store + ".location", file == null ? "" : file);
        if (file != null) {
            config.setProperty("zookeeper.ssl." + store + ".type", "PEM");
        }
    }
}
