package io.incumbent.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * The script that does everything: sent by its name, and whole where the server does not know it. Connections tend to be lost
 * together, and each would be found dead by another request; so who finds one has all that rest ended, and asks once more.
 */
final class Scripts {

    private static final String RESOURCE = "register.lua";

    private final UnifiedJedis client;
    private final Standing standing;
    private final @Nullable Runnable endResting;
    private final byte[] text;
    private final byte[] name;

    /**
     * Prepares to ask.
     *
     * @param endResting ends the connections that nobody uses at the moment; {@code null} if they are not ours
     */
    Scripts(UnifiedJedis client, Standing standing, @Nullable Runnable endResting) {
        this(client, standing, endResting, load());
    }

    Scripts(UnifiedJedis client, Standing standing, @Nullable Runnable endResting, byte[] text) {
        this.client = client;
        this.standing = standing;
        this.endResting = endResting;
        this.text = text.clone();
        this.name = sha1(text);
    }

    static byte[] load() {
        try (InputStream in = Objects.requireNonNull(Scripts.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read " + RESOURCE + " of the backend", unreadable);
        }
    }

    /** How Redis names scripts; it has nothing to do with secrets. */
    private static byte[] sha1(byte[] text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text);
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-1", impossible);
        }
    }

    /**
     * Blocks. What is sent once more may have run before, and its answer been lost: a change is then rejected by its own
     * record, or by one that was written after it, which is just what a rejection may be.
     */
    Object run(List<byte[]> keys, List<byte[]> arguments) {
        try {
            return ask(keys, arguments);
        } catch (JedisConnectionException lost) {
            if (endResting == null || Failures.isSilence(lost)) {
                throw lost;
            }
            endResting.run();
            return ask(keys, arguments);
        }
    }

    /** {@return whether the script is to answer only at a server that no other can stand in for} */
    boolean demandsOne() {
        return standing.isOne();
    }

    /** One text in place of a list is what a server says of itself that is no longer what was declared. */
    private Object ask(List<byte[]> keys, List<byte[]> arguments) {
        standing.confirm();
        Object answer = send(keys, arguments);
        if (answer instanceof byte[] account) {
            throw standing.broken(Deployment.of(new String(account, StandardCharsets.UTF_8)));
        }
        return answer;
    }

    /** A server that does not know the script has not run it, so to send it whole is not to send it twice. */
    private Object send(List<byte[]> keys, List<byte[]> arguments) {
        try {
            return client.evalsha(name, keys, arguments);
        } catch (JedisNoScriptException forgotten) {
            return client.eval(text, keys, arguments);
        }
    }
}
