package io.incumbent.tck.register;

import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.Provision;
import io.incumbent.tck.Silencer;
import io.incumbent.tck.Timing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The service in memory, or a broken one, with all that a backend under test can offer.
 *
 * @param service honest, or a mutant
 * @param clients makes clients of it, honest or mutants
 * @param provided a provider, if this is about one
 */
record TestBackend(
        Service service,
        Function<Service, ServiceClient> clients,
        @Nullable Provision provided) implements BackendUnderTest, Silencer {

    static TestBackend of(Service service) {
        return new TestBackend(service, ServiceClient::new, null);
    }

    static TestBackend of(Function<Service, ServiceClient> clients) {
        return new TestBackend(new Service(), clients, null);
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public Traits traits() {
        return ServiceClient.TRAITS;
    }

    @Override
    public Register connect() {
        return clients.apply(service);
    }

    @Override
    public Optional<Silencer> silencer() {
        return Optional.of(this);
    }

    @Override
    public Optional<Consumer<String>> eraser() {
        return Optional.of(service::erase);
    }

    @Override
    public Optional<Provision> provision() {
        return Optional.ofNullable(provided);
    }

    /** Short, since a mutant that never does something is waited for. */
    @Override
    public Timing timing() {
        return new Timing(Duration.ofMillis(1_500), Duration.ofMillis(80)).scaled(Map.of());
    }

    @Override
    public void silence(Register client) {
        ((ServiceClient) client).silence();
    }

    @Override
    public void resume(Register client) {
        ((ServiceClient) client).resume();
    }

    @Override
    public boolean sparesOthers() {
        return true;
    }

    @Override
    public void close() {}
}
