package io.incumbent.hazelcast;

import com.hazelcast.client.impl.management.ClientConnectionProcessListener;
import com.hazelcast.cluster.Address;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import com.hazelcast.core.LifecycleListener;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a client fares at the members of a URL, until it is connected for the first time. Why it is not, Hazelcast tells
 * only those who listen in this way.
 */
final class Arrival implements LifecycleListener, ClientConnectionProcessListener {

    private final CompletableFuture<Boolean> connected = new CompletableFuture<>();
    private final Map<String, String> obstacles = new ConcurrentHashMap<>();
    private final Map<String, Boolean> refusals = new ConcurrentHashMap<>();
    private final int members;

    Arrival(int members) {
        this.members = members;
    }

    /** {@return completes when the client is connected, with false when it won't be} */
    CompletableFuture<Boolean> connected() {
        return connected;
    }

    @Override
    public void stateChanged(LifecycleEvent event) {
        if (event.getState() == LifecycleState.CLIENT_CONNECTED) {
            connected.complete(true);
        } else if (event.getState() == LifecycleState.SHUTTING_DOWN) {
            connected.complete(false);
        }
    }

    @Override
    public void attemptingToConnectToAddress(Address address) {
        obstacles.putIfAbsent(shown(address), "does not answer");
    }

    @Override
    public void connectionAttemptFailed(Address target) {
        obstacles.put(shown(target), "does not answer, or not as a member of Hazelcast does");
    }

    @Override
    public void remoteClosedConnection(Address address) {
        obstacles.put(shown(address), "closes the connection");
    }

    @Override
    public void hostNotFound(String host) {
        obstacles.put(host, "is no known host");
    }

    @Override
    public void credentialsFailed(Address remoteAddress) {
        refused(remoteAddress);
    }

    @Override
    public void clientNotAllowedInCluster(Address remoteAddress) {
        refused(remoteAddress);
    }

    /** When all have said no, there is nothing to wait for. */
    private void refused(Address address) {
        refusals.put(shown(address), true);
        if (refusals.size() >= members) {
            connected.complete(false);
        }
    }

    private static String shown(Address address) {
        return address.getHost() + ":" + address.getPort();
    }

    /** {@return whether a member was there and did not let the client in} */
    boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** {@return what is known of members that can't be reached, as part of a sentence} */
    String obstacles() {
        String all = new TreeMap<>(obstacles).toString();
        return all.substring(1, all.length() - 1).replace("=", " ");
    }
}
