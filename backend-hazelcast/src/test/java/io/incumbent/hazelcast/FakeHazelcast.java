package io.incumbent.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.cp.CPSubsystem;
import com.hazelcast.cp.IAtomicReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A Hazelcast that finds references and is asked what they hold; the test answers, or does not. */
final class FakeHazelcast {

    /** Questions that came, in order. */
    final List<CompletableFuture<String>> asked = new CopyOnWriteArrayList<>();
    /** Names of references that were looked for. */
    final List<String> found = new CopyOnWriteArrayList<>();
    /** Happens where a reference is looked for, on a thread that may be held up. */
    volatile Consumer<String> whenFinding = name -> {};

    HazelcastInstance instance() {
        CPSubsystem subsystem = fake(CPSubsystem.class, (proxy, method, arguments) -> find((String) arguments[0]));
        return fake(HazelcastInstance.class, (proxy, method, arguments) -> subsystem);
    }

    private Object find(String name) {
        found.add(name);
        whenFinding.accept(name);
        return fake(IAtomicReference.class, (proxy, method, arguments) -> ask());
    }

    private CompletableFuture<String> ask() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        asked.add(answer);
        return answer;
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
