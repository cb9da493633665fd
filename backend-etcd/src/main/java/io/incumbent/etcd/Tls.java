package io.incumbent.etcd;

import io.grpc.netty.GrpcSslContexts;
import io.incumbent.ConfigurationException;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust, and who to be.
 *
 * <p>Immutable.
 *
 * @param ca a file with the certificates that vouch for servers; {@code null} for those that Java trusts
 * @param cert a file with the client's certificate; {@code null} if it has none
 * @param key a file with the private key of that certificate
 * @param serverName what the servers' certificates must say; {@code null} for the host that is connected to
 */
record Tls(
        @Nullable String ca,
        @Nullable String cert,
        @Nullable String key,
        @Nullable String serverName) {

    Tls {
        if ((cert == null) != (key == null)) {
            throw EtcdUrl.refused(
                    "parameter",
                    cert == null ? "key" : "cert",
                    "stands alone: a client certificate needs both a certificate and its key",
                    "write cert=client.pem&key=client-key.pem");
        }
    }

    SslContext context() {
        SslContextBuilder builder = GrpcSslContexts.forClient();
        try {
            if (ca != null) {
                builder.trustManager(file("ca", ca).toFile());
            }
            if (cert != null && key != null) {
                builder.keyManager(file("cert", cert).toFile(), file("key", key).toFile());
            }
            return builder.build();
        } catch (IOException | IllegalArgumentException unusable) {
            throw new ConfigurationException(
                    "TLS",
                    "with ca=" + ca + ", cert=" + cert + ", key=" + key,
                    "can't be set up: " + unusable.getMessage(),
                    "use PEM files, and a key that is not encrypted and in PKCS#8: openssl pkcs8 -topk8 -nocrypt",
                    unusable);
        }
    }

    private static Path file(String parameter, String name) {
        try {
            Path file = Path.of(name);
            if (Files.isReadable(file) && !Files.isDirectory(file)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            // Said below, as of any file that is not there.
        }
        throw EtcdUrl.refused(
                "parameter " + parameter, '"' + name + '"', "is no file that can be read", "name a PEM file");
    }
}
