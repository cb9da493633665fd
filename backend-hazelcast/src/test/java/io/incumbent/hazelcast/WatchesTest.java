package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleService;
import com.hazelcast.cp.CPSubsystem;
import com.hazelcast.cp.IAtomicReference;
import com.hazelcast.topic.ITopic;
import com.hazelcast.topic.Message;
import com.hazelcast.topic.MessageListener;
import io.incumbent.spi.OwnThread;
import io.incumbent.spi.Snapshot;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("Who watches some registers is told of these, and hears little of others")
class WatchesTest {

    /** By topic. */
    private final Map<String, List<MessageListener<Object>>> listeners = new ConcurrentHashMap<>();

    private final AtomicInteger published = new AtomicInteger();
    private final AtomicInteger delivered = new AtomicInteger();

    private final HazelcastInstance hazelcast =
            fake(HazelcastInstance.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "getTopic" -> topic((String) arguments[0]);
                case "getLifecycleService" ->
                    fake(
                            LifecycleService.class,
                            (p, m, a) -> m.getName().startsWith("add") ? (Object) UUID.randomUUID() : true);
                default ->
                    fake(
                            CPSubsystem.class,
                            (p, m, a) -> fake(
                                    IAtomicReference.class,
                                    (r, asked, nothing) -> CompletableFuture.completedStage(null)));
            });
    private final OwnThread thread = new OwnThread("incumbent-hazelcast");
    private final Blocking blocking = new Blocking();
    private final Topics topics = new Topics(hazelcast, "n:~changes-");
    private final Calls calls = new Calls("the service", new References(hazelcast, "default", "n", blocking), thread);
    private final Watches watches = new Watches(hazelcast, topics, new Records(thread, () -> 1), calls, blocking);

    @AfterEach
    void close() {
        watches.close();
        calls.close();
        thread.close();
        topics.close();
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @SuppressWarnings("unchecked") // The only listeners there are take texts.
    private Object topic(String name) {
        List<MessageListener<Object>> theirs = listeners.computeIfAbsent(name, any -> new CopyOnWriteArrayList<>());
        return fake(ITopic.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "addMessageListener" -> {
                theirs.add((MessageListener<Object>) arguments[0]);
                yield UUID.randomUUID();
            }
            case "publishAsync" -> {
                published.incrementAndGet();
                theirs.forEach(listener -> {
                    delivered.incrementAndGet();
                    listener.onMessage(new Message<>(name, arguments[0], 0, null));
                });
                yield CompletableFuture.completedStage(null);
            }
            default -> true;
        });
    }

    private void say(String register, String record) {
        String version = new Value(1, record).text();
        watches.say(register, new Snapshot(record, version, "", 1));
    }

    @Test
    @DisplayName("Of a thousand changes of others it hears some, and of its own each")
    void hearsItsOwn() {
        List<String> told = new CopyOnWriteArrayList<>();
        var watch = watches.add("mine", snapshot -> told.add(String.valueOf(snapshot.record())));
        await().until(() -> told.contains("null"));

        for (int some = 50; some <= 1_000; some += 50) {
            IntStream.range(some - 50, some).forEach(i -> say("other-" + i, "record"));
            await().until(published::get, Matchers.equalTo(some));
        }
        assertThat(delivered).hasValueLessThan(100);
        say("mine", "changed");
        await().until(() -> told.contains("changed"));
        watch.close();
    }

    @Test
    @DisplayName("Names that differ little are spread over all topics")
    void spread() {
        Map<Integer, Long> counts = IntStream.range(0, 64_000)
                .mapToObj(i -> "billing/nightly-" + i)
                .collect(Collectors.groupingBy(Topics::of, Collectors.counting()));

        assertThat(counts).hasSize(Topics.COUNT);
        assertThat(counts.values()).allMatch(count -> count > 500 && count < 2_000);
    }
}
