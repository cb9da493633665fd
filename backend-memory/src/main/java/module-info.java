/** Elections within one process: the reference backend, and a double for tests. */
module io.incumbent.memory {
    requires transitive io.incumbent;
    requires static org.jspecify;

    exports io.incumbent.memory;

    provides io.incumbent.spi.BackendProvider with
            io.incumbent.memory.MemoryBackend.Provider;
}
