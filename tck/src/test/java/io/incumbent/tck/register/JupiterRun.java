package io.incumbent.tck.register;

import io.incumbent.tck.ConformanceExtension;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoveryFilter;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/** Runs test classes by JUnit itself, inside a test, and remembers how each method ended. */
public final class JupiterRun implements EngineExecutionListener {

    private final Map<String, TestExecutionResult> methods = new ConcurrentHashMap<>();
    private final Map<String, TestExecutionResult> classes = new ConcurrentHashMap<>();

    /** How methods ended, by their names. */
    public Map<String, TestExecutionResult> methods() {
        return methods;
    }

    /** How a test, or failing that its class, failed. */
    public Optional<Throwable> failure() {
        return methods.values().stream()
                .flatMap(result -> result.getThrowable().stream())
                .findFirst();
    }

    public Optional<Throwable> classFailure() {
        return classes.values().stream()
                .flatMap(result -> result.getThrowable().stream())
                .findFirst();
    }

    public static JupiterRun of(Path reports, DiscoverySelector selector) {
        JupiterRun run = new JupiterRun();
        JupiterTestEngine engine = new JupiterTestEngine();
        ConfigurationParameters parameters =
                parameters(Map.of(ConformanceExtension.FOLDER_PARAMETER, reports.toString()));
        TestDescriptor tests =
                engine.discover(request(selector, parameters, reports), UniqueId.forEngine(engine.getId()));
        try (NamespacedHierarchicalStore<Namespace> store = new NamespacedHierarchicalStore<>(null)) {
            engine.execute(ExecutionRequest.create(
                    tests, run, parameters, output(reports), store.newChild(), CancellationToken.disabled()));
        }
        return run;
    }

    @Override
    public void executionFinished(TestDescriptor test, TestExecutionResult result) {
        Optional<Method> method = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod());
        method.ifPresentOrElse(
                one -> methods.put(one.getName(), result),
                () -> classes.put(test.getUniqueId().toString(), result));
    }

    private static EngineDiscoveryRequest request(
            DiscoverySelector selector, ConfigurationParameters parameters, Path reports) {
        return new EngineDiscoveryRequest() {
            @Override
            public <T extends DiscoverySelector> List<T> getSelectorsByType(Class<T> type) {
                return type.isInstance(selector) ? List.of(type.cast(selector)) : List.of();
            }

            @Override
            public <T extends DiscoveryFilter<?>> List<T> getFiltersByType(Class<T> type) {
                return List.of();
            }

            @Override
            public ConfigurationParameters getConfigurationParameters() {
                return parameters;
            }

            @Override
            public OutputDirectoryCreator getOutputDirectoryCreator() {
                return output(reports);
            }
        };
    }

    private static OutputDirectoryCreator output(Path folder) {
        return new OutputDirectoryCreator() {
            @Override
            public Path getRootDirectory() {
                return folder;
            }

            @Override
            public Path createOutputDirectory(TestDescriptor test) {
                return folder;
            }
        };
    }

    private static ConfigurationParameters parameters(Map<String, String> values) {
        return new ConfigurationParameters() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public Optional<Boolean> getBoolean(String key) {
                return get(key).map(Boolean::parseBoolean);
            }

            @Override
            public Set<String> keySet() {
                return values.keySet();
            }
        };
    }
}
