package io.incumbent.etcd;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a client sends, by the method's name: Range, Txn, Watch. */
final class Counter implements ClientInterceptor {

    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        String name = String.valueOf(method.getBareMethodName());
        calls.computeIfAbsent(name, unused -> new LongAdder()).increment();
        return next.newCall(method, options);
    }

    long count(String method) {
        LongAdder sum = calls.get(method);
        return sum == null ? 0 : sum.sum();
    }

    long total() {
        return calls.values().stream().mapToLong(LongAdder::sum).sum();
    }

    void reset() {
        calls.clear();
    }

    @Override
    public String toString() {
        return new TreeMap<>(calls).toString();
    }
}
