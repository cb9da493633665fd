package io.incumbent.zookeeper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate that vouches for itself, made by the JDK's keytool.
 *
 * @param cert a PEM file with it
 * @param identity a PEM file with it and its private key
 */
record Certificates(Path cert, Path identity) {

    private static final String PASSWORD = "changeit";

    static Certificates make(Path folder, String name, String alternatives) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Path log = folder.resolve(name + ".log");
        String program =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> what = List.of("-genkeypair", "-alias", "it", "-keyalg", "EC", "-dname", "CN=" + name);
        List<String> where = List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD);
        ProcessBuilder builder = new ProcessBuilder(program);
        builder.command().addAll(what);
        builder.command().addAll(where);
        builder.command().addAll(List.of("-ext", "SAN=" + alternatives));
        Process keytool =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool: " + Files.readString(log));
        }
        return unpacked(folder, name, store);
    }

    private static Certificates unpacked(Path folder, String name, Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        String cert = pem("CERTIFICATE", keys.getCertificate("it").getEncoded());
        String key =
                pem("PRIVATE KEY", keys.getKey("it", PASSWORD.toCharArray()).getEncoded());
        return new Certificates(
                Files.writeString(folder.resolve(name + ".pem"), cert),
                Files.writeString(folder.resolve(name + "-identity.pem"), cert + key));
    }

    private static String pem(String what, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
