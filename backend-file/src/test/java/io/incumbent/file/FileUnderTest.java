package io.incumbent.file;

import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Provision;
import io.incumbent.tck.Silencer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A folder, and all that the kit has to know to judge registers and electors on it. */
final class FileUnderTest implements BackendUnderTest, ElectorsUnderTest, Silencer {

    private final Path folder;
    private final FileBackend first;
    private final Map<Register, Silent> disks = new ConcurrentHashMap<>();

    FileUnderTest(Path folder) {
        this.folder = folder;
        this.first = new FileBackend(folder);
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public Optional<ElectorsUnderTest> electors() {
        return Optional.of(this);
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return FileElectors.class;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(FileElectors.FOLDER, folder.toString());
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
