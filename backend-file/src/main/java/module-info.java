/** Elections among the processes of one host, in a folder. */
module io.incumbent.file {
    requires transitive io.incumbent;
    requires static org.jspecify;

    exports io.incumbent.file;

    provides io.incumbent.spi.BackendProvider with
            io.incumbent.file.FileBackend.Provider;
}
