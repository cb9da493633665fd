package io.incumbent.redis;

import io.incumbent.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;

/** Whom to trust when connections are encrypted. Servers must be who they say they are, as in HTTPS. */
final class Tls {

    private static final String TYPE = "PKCS12";
    /** A key store wants one, also for what is public. */
    private static final String PUBLIC = "public";

    private Tls() {}

    /**
     * Reads what is needed.
     *
     * @param ca a file with the certificates, in PEM, to be trusted and no others; {@code null} for Java's own
     */
    static SslOptions options(@Nullable String ca) {
        SslOptions.Builder options = SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL);
        if (ca != null) {
            byte[] store = store(ca);
            options.trustStoreType(TYPE).truststore(() -> new ByteArrayInputStream(store), PUBLIC.toCharArray());
        }
        return options.build();
    }

    private static byte[] store(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new IOException("it has no certificate");
            }
            return store(certificates);
        } catch (IOException | InvalidPathException | GeneralSecurityException failure) {
            throw new ConfigurationException(
                    "parameter ca",
                    '"' + file + '"',
                    "is no file with certificates that can be read: " + failure.getMessage(),
                    "name a PEM file",
                    failure);
        }
    }

    private static byte[] store(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("ca-" + number++, certificate);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PUBLIC.toCharArray());
        return out.toByteArray();
    }
}
