package io.incumbent.engine;

import io.incumbent.Backend;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.Register;

/** Where {@link Elections} finds the engine. */
public final class EngineProvider implements Elections.Engine {

    /** For {@link java.util.ServiceLoader}. */
    public EngineProvider() {}

    /**
     * Opens a door on a runtime of one's own: the seam that simulations use.
     *
     * @param register the service
     * @param options the default options
     * @param runtime clocks, loop, executors and entropy
     * @return the door
     */
    public static Elections open(Register register, ElectionOptions options, EngineRuntime runtime) {
        return open(register, options, runtime, new SafetyRules.Factory());
    }

    static Elections open(
            Register register, ElectionOptions options, EngineRuntime runtime, SafetyRules.Factory rules) {
        return new EngineElections(register, options, runtime, rules);
    }

    @Override
    public Elections connect(String url, ElectionOptions options) {
        Register register = BackendCatalogue.connect(url, options.requestTimeout());
        try {
            return on(register, options);
        } catch (ConfigurationException refused) {
            register.close();
            throw refused;
        }
    }

    @Override
    public Elections on(Backend backend, ElectionOptions options) {
        if (backend instanceof Register register) {
            return open(register, options, SystemRuntime.start());
        }
        throw new ConfigurationException(
                "backend",
                backend.describe(),
                "is a " + backend.getClass().getName() + ", which is no io.incumbent.spi.Register",
                "pass what a backend module made, such as EtcdBackend.on(client)");
    }
}
