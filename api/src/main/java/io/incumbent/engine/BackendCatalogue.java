package io.incumbent.engine;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the backend for a URL among those on the class path or module path. */
final class BackendCatalogue {

    private static final Logger LOG = System.getLogger("io.incumbent.backends");

    private BackendCatalogue() {}

    static Register connect(String text, Duration timeout) {
        BackendUrl url = BackendUrl.parse(text);
        List<BackendProvider> found = providers();
        return found.stream()
                .filter(provider -> provider.schemes().contains(url.scheme()))
                .findFirst()
                .orElseThrow(() -> unknown(url.scheme(), found))
                .connect(url, timeout);
    }

    private static List<BackendProvider> providers() {
        List<BackendProvider> found = load(ServiceLoader.load(BackendProvider.class));
        // A context class loader that can't see the application's libraries is common in containers.
        return found.isEmpty()
                ? load(ServiceLoader.load(BackendProvider.class, BackendCatalogue.class.getClassLoader()))
                : found;
    }

    /** One broken provider does not hide the others. */
    private static List<BackendProvider> load(ServiceLoader<BackendProvider> loader) {
        List<BackendProvider> found = new ArrayList<>();
        Iterator<BackendProvider> providers = loader.iterator();
        for (BackendProvider next = next(providers); next != null; next = next(providers)) {
            found.add(next);
        }
        return found;
    }

    private static @Nullable BackendProvider next(Iterator<BackendProvider> providers) {
        // Bounded, in case that a loader reports the same error for ever.
        for (int broken = 0; broken < 100; broken++) {
            try {
                return providers.hasNext() ? providers.next() : null;
            } catch (ServiceConfigurationError unusable) {
                LOG.log(Level.WARNING, "a backend can't be loaded and is left out", unusable);
            }
        }
        return null;
    }

    private static ConfigurationException unknown(String scheme, List<BackendProvider> found) {
        Set<String> schemes = new TreeSet<>();
        found.forEach(provider -> schemes.addAll(provider.schemes()));
        String artifact = artifactOf(scheme);
        return new ConfigurationException(
                "scheme",
                '"' + scheme + '"',
                "belongs to no backend on the class path; the schemes found there are " + schemes,
                artifact == null
                        ? "use one of those, or add the backend that knows it"
                        : "add the artifact io.incumbent:" + artifact);
    }

    private static @Nullable String artifactOf(String scheme) {
        return switch (scheme) {
            case "memory", "file", "zookeeper", "etcd", "redis", "hazelcast" -> "incumbent-backend-" + scheme;
            case "rediss", "redis+quorum" -> "incumbent-backend-redis";
            default -> null;
        };
    }
}
