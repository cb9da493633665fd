package io.incumbent.etcd;

import com.google.protobuf.ByteString;
import io.etcd.jetcd.api.Compare;
import io.etcd.jetcd.api.Event;
import io.etcd.jetcd.api.KVGrpc;
import io.etcd.jetcd.api.KeyValue;
import io.etcd.jetcd.api.PutResponse;
import io.etcd.jetcd.api.RangeRequest;
import io.etcd.jetcd.api.RangeResponse;
import io.etcd.jetcd.api.RequestOp;
import io.etcd.jetcd.api.ResponseHeader;
import io.etcd.jetcd.api.ResponseOp;
import io.etcd.jetcd.api.TxnRequest;
import io.etcd.jetcd.api.TxnResponse;
import io.etcd.jetcd.api.WatchGrpc;
import io.etcd.jetcd.api.WatchRequest;
import io.etcd.jetcd.api.WatchResponse;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a client sees of etcd: transactions, one inside the other, and watches, in memory. Says on demand what a real
 * one says rarely. One lock for all; requests that are held are not answered until they are let go.
 */
final class FakeEtcd implements AutoCloseable {

    private final Map<ByteString, KeyValue> keys = new HashMap<>();
    private final List<WatchStream> streams = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private final Server server;
    /** The revisions from which watches began. */
    final List<Long> begun = new CopyOnWriteArrayList<>();

    private long revision = 1;

    final AtomicInteger transactions = new AtomicInteger();
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger watches = new AtomicInteger();
    volatile int mostOperations = 128;
    volatile String forbidden = "nothing is";
    volatile boolean holds;
    volatile UnaryOperator<TxnResponse> answer = UnaryOperator.identity();
    volatile @Nullable Status refusal;

    FakeEtcd() {
        this(null);
    }

    FakeEtcd(@Nullable SslContext tls) {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .sslContext(tls)
                    .addService(new Store())
                    .addService(new Watch())
                    .build()
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return "etcd://127.0.0.1:" + port() + "/fake";
    }

    synchronized void letGo() {
        holds = false;
        held.forEach(Runnable::run);
        held.clear();
    }

    synchronized int held() {
        return held.size();
    }

    /** How many streams are open. */
    synchronized int streams() {
        return streams.size();
    }

    /** Ends all streams in some way. */
    synchronized void endStreams(Consumer<StreamObserver<WatchResponse>> how) {
        List<WatchStream> ending = List.copyOf(streams);
        streams.clear();
        ending.forEach(stream -> how.accept(stream.out));
    }

    synchronized void put(String key, String value) {
        revision++;
        write(ByteString.copyFromUtf8(key), ByteString.copyFromUtf8(value));
    }

    private void write(ByteString key, ByteString value) {
        KeyValue pair = KeyValue.newBuilder()
                .setKey(key)
                .setValue(value)
                .setModRevision(revision)
                .build();
        keys.put(key, pair);
        WatchResponse event = WatchResponse.newBuilder()
                .setHeader(header())
                .addEvents(Event.newBuilder().setType(Event.EventType.PUT).setKv(pair))
                .build();
        streams.stream().filter(stream -> stream.key.equals(key)).forEach(stream -> stream.out.onNext(event));
    }

    private ResponseHeader header() {
        return ResponseHeader.newBuilder().setRevision(revision).build();
    }

    private synchronized void answer(Runnable task) {
        if (holds) {
            held.add(task);
        } else {
            task.run();
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Store extends KVGrpc.KVImplBase {

        @Override
        public void range(RangeRequest request, StreamObserver<RangeResponse> out) {
            reads.incrementAndGet();
            answer(() -> reply(out, read(request)));
        }

        @Override
        public void txn(TxnRequest request, StreamObserver<TxnResponse> out) {
            transactions.incrementAndGet();
            answer(() -> {
                String problem = problem(request);
                if (problem.isEmpty()) {
                    reply(out, answer.apply(begin(request)));
                } else {
                    out.onError(Status.INVALID_ARGUMENT.withDescription(problem).asRuntimeException());
                }
            });
        }

        private <T> void reply(StreamObserver<T> out, T response) {
            Status status = refusal;
            if (status != null) {
                out.onError(status.asRuntimeException());
                return;
            }
            out.onNext(response);
            out.onCompleted();
        }

        private String problem(TxnRequest request) {
            if (request.getSuccessCount() > 0 && operations(request) > mostOperations) {
                return "etcdserver: too many operations in txn request";
            }
            return request.toString().contains(forbidden) ? "etcdserver: forbidden by the test" : "";
        }

        private int operations(TxnRequest request) {
            boolean nested = request.getSuccess(0).hasRequestTxn();
            return request.getSuccessCount() + (nested ? 1 : 0);
        }

        private TxnResponse begin(TxnRequest request) {
            revision++;
            return change(request).setHeader(header()).build();
        }

        private TxnResponse.Builder change(TxnRequest request) {
            boolean holds = request.getCompareList().stream().allMatch(this::holds);
            TxnResponse.Builder response = TxnResponse.newBuilder().setSucceeded(holds);
            for (RequestOp op : holds ? request.getSuccessList() : request.getFailureList()) {
                response.addResponses(change(op));
            }
            return response;
        }

        private ResponseOp change(RequestOp op) {
            if (op.hasRequestTxn()) {
                return ResponseOp.newBuilder()
                        .setResponseTxn(change(op.getRequestTxn()))
                        .build();
            } else if (op.hasRequestPut()) {
                write(op.getRequestPut().getKey(), op.getRequestPut().getValue());
                return ResponseOp.newBuilder()
                        .setResponsePut(PutResponse.getDefaultInstance())
                        .build();
            }
            return ResponseOp.newBuilder()
                    .setResponseRange(read(op.getRequestRange()))
                    .build();
        }

        private boolean holds(Compare compare) {
            KeyValue pair = keys.get(compare.getKey());
            return (pair == null ? 0 : pair.getModRevision()) == compare.getModRevision();
        }

        private RangeResponse read(RangeRequest request) {
            RangeResponse.Builder response = RangeResponse.newBuilder().setHeader(header());
            KeyValue pair = keys.get(request.getKey());
            return pair == null ? response.build() : response.addKvs(pair).build();
        }
    }

    private record WatchStream(ByteString key, StreamObserver<WatchResponse> out) {}

    private final class Watch extends WatchGrpc.WatchImplBase {

        @Override
        public StreamObserver<WatchRequest> watch(StreamObserver<WatchResponse> out) {
            return new StreamObserver<>() {
                @Override
                public void onNext(WatchRequest request) {
                    synchronized (FakeEtcd.this) {
                        watches.incrementAndGet();
                        begun.add(request.getCreateRequest().getStartRevision());
                        streams.add(new WatchStream(request.getCreateRequest().getKey(), out));
                        out.onNext(WatchResponse.newBuilder()
                                .setHeader(header())
                                .setCreated(true)
                                .build());
                    }
                }

                @Override
                public void onError(Throwable cancelled) {
                    remove(out);
                }

                @Override
                public void onCompleted() {
                    remove(out);
                }
            };
        }

        private void remove(StreamObserver<WatchResponse> out) {
            synchronized (FakeEtcd.this) {
                streams.removeIf(stream -> stream.out == out);
            }
        }
    }
}
