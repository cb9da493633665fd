package io.incumbent.file;

import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.Provision;
import io.incumbent.tck.Silencer;
import io.incumbent.tck.register.RegisterConformance;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;

/** The file backend keeps every rule, outages included: a disk that hangs is one. */
class FileConformanceTest extends RegisterConformance {

    @TempDir
    private static Path folder;

    @Override
    protected BackendUnderTest backend() {
        return new InFolder(folder.resolve("elections"));
    }

    private static final class InFolder implements BackendUnderTest, Silencer {

        private final Path folder;
        private final FileBackend first;
        private final Map<Register, Silent> disks = new ConcurrentHashMap<>();

        InFolder(Path folder) {
            this.folder = folder;
            this.first = new FileBackend(folder);
        }

        @Override
        public String name() {
            return "file";
        }

        @Override
        public Traits traits() {
            return first.traits();
        }

        @Override
        public Register connect() {
            Silent disk = new Silent();
            Register client = new FileBackend(Folders.at(folder, disk));
            disks.put(client, disk);
            return client;
        }

        @Override
        public Optional<Silencer> silencer() {
            return Optional.of(this);
        }

        @Override
        public void silence(Register client) {
            disk(client).away(true);
        }

        @Override
        public void resume(Register client) {
            disk(client).away(false);
        }

        private Silent disk(Register client) {
            return disks.getOrDefault(client, new Silent());
        }

        @Override
        public boolean sparesOthers() {
            return true;
        }

        @Override
        public Optional<Consumer<String>> eraser() {
            return Optional.of(register -> Folders.erase(folder, register));
        }

        @Override
        public Optional<Provision> provision() {
            return Optional.of(new Provision(new FileBackend.Provider(), "file:" + folder));
        }

        @Override
        public void close() {
            first.close();
        }
    }
}
