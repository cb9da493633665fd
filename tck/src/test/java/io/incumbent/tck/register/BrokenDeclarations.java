package io.incumbent.tck.register;

import static io.incumbent.tck.register.RegisterMutant.client;
import static io.incumbent.tck.register.RegisterMutant.service;

import io.incumbent.ConfigurationException;
import io.incumbent.Guarantee;
import io.incumbent.memory.MemoryBackend;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.Provision;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/** Registers and providers that say of themselves what is not so. */
final class BrokenDeclarations {

    private static final Traits WEAKER = new Traits(Guarantee.BEST_EFFORT, "it may forget", false, true);

    private BrokenDeclarations() {}

    static List<RegisterMutant> all() {
        return List.of(
                client("0.60", "declares other traits", "traits of client", service -> new Declaring(service, 0)),
                client("0.61", "changes its traits in use", "traits after use", service -> new Declaring(service, 2)),
                service(
                        "0.62",
                        "the hint goes back",
                        "token hint after one of",
                        () -> hinting(revision -> 10 - revision % 7)),
                service("0.63", "the hint does not grow", "token hint after token", () -> hinting(revision -> 1)),
                client("0.64", "describes its use", "description after use", Chatty::new),
                provider(
                        "0.90",
                        "is not in a service file",
                        "providers by service file",
                        new Unlisted(Set.of("memory"))),
                provider("0.91", "has other traits", "traits of what the provider makes", new MemoryBackend.Provider()),
                provider("0.92", "ignores unknown parameters", "ignored a parameter", new Unlisted(Set.of("memory"))));
    }

    private static RegisterMutant provider(String rule, String broken, String says, BackendProvider provider) {
        Supplier<TestBackend> backend =
                () -> new TestBackend(new Service(), ServiceClient::new, new Provision(provider, "memory:"));
        return new RegisterMutant(rule, "a provider that " + broken, says, backend);
    }

    private static Service hinting(LongUnaryOperator hint) {
        return new Service() {
            @Override
            long hint() {
                return hint.applyAsLong(revision);
            }
        };
    }

    private static final class Declaring extends ServiceClient {

        private final int honest;

        Declaring(Service service, int honest) {
            super(service);
            this.honest = honest;
        }

        @Override
        public Traits traits() {
            return service.revision >= honest ? WEAKER : TRAITS;
        }
    }

    private static final class Chatty extends ServiceClient {

        Chatty(Service service) {
            super(service);
        }

        @Override
        public String describe() {
            return "service: with " + service.revision + " writes";
        }
    }

    private record Unlisted(Set<String> schemes) implements BackendProvider {
        @Override
        public Register connect(BackendUrl url, Duration timeout) throws ConfigurationException {
            return new ServiceClient(new Service());
        }
    }
}
