import io.incumbent.spi.BackendProvider;

/** Incumbent: leader election that cannot split its brain. Users need {@code io.incumbent} only. */
@SuppressWarnings("module") // The kit is named before it is built.
module io.incumbent {
    requires static org.jspecify;

    exports io.incumbent;
    exports io.incumbent.spi;
    // Nobody's API: the simulation in the conformance kit drives the engine on its own clock and threads.
    exports io.incumbent.engine to
            io.incumbent.tck;

    uses BackendProvider;
    uses io.incumbent.Elections.Engine;

    provides io.incumbent.Elections.Engine with
            io.incumbent.engine.EngineProvider;
}
