package io.incumbent.etcd;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import io.etcd.jetcd.ClientBuilder;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes jetcd's client from a URL, set up for elections: it would rather fail soon than wait. */
final class Clients {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    /** gRPC allows no less. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private static final Duration PING = Duration.ofSeconds(3);
    private static final Duration LEAST_CALL = Duration.ofSeconds(15);

    private Clients() {}

    static Client open(EtcdUrl url, Duration timeout) {
        ClientBuilder builder = Client.builder()
                .target(target(url))
                // A refused connection is an answer; to wait for a better one is the engine's business.
                .waitForReady(false)
                .connectTimeout(CONNECTING)
                // Finds out about a member that is gone without a word. Only while something is asked: etcd takes
                // pings without that for abuse.
                .keepaliveTime(QUIET)
                .keepaliveTimeout(PING)
                .keepaliveWithoutCalls(false)
                // Once more is needed where an authentication has expired; writes are not repeated otherwise.
                .retryMaxAttempts(1)
                .retryDelay(10)
                .retryMaxDelay(100)
                .interceptor(new Limit(timeout.compareTo(LEAST_CALL) > 0 ? timeout : LEAST_CALL));
        if (!url.user().isEmpty()) {
            builder.user(bytes(url.user())).password(bytes(url.password()));
        }
        Tls tls = url.tls();
        if (tls != null) {
            builder.sslContext(tls.context()).authority(tls.serverName());
        }
        return builder.build();
    }

    /** Quotes the brackets of an IPv6 address, which a path can't have. */
    private static String target(EtcdUrl url) {
        try {
            return new URI("ip", "", "/" + String.join(",", url.endpoints()), null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the hosts of " + url.describe() + " were checked", impossible);
        }
    }

    private static ByteSequence bytes(String text) {
        return ByteSequence.from(text, StandardCharsets.UTF_8);
    }

    /**
     * Ends calls that nobody waits for any more; jetcd never does. Without it, each poll of a long outage would leave
     * one behind, and all would arrive when it ends.
     */
    private record Limit(Duration longest) implements ClientInterceptor {

        @Override
        public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
            boolean once = method.getType() == MethodDescriptor.MethodType.UNARY;
            return next.newCall(
                    method, once ? options.withDeadlineAfter(longest.toNanos(), TimeUnit.NANOSECONDS) : options);
        }
    }
}
