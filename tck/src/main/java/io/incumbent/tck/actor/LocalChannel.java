package io.incumbent.tck.actor;

import io.incumbent.tck.history.HistoryFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** To an actor in this process. */
final class LocalChannel implements Channel {

    private final HistoryFile file;
    private final Player player;

    LocalChannel(Path folder, String name, Consumer<Message> toDirector) {
        try {
            file = HistoryFile.create(folder, name, Map.of());
        } catch (IOException failure) {
            throw new UncheckedIOException("the history of " + name + " can't be written", failure);
        }
        player = new Player(name, file::append, toDirector);
    }

    @Override
    public void send(Message order) {
        player.perform(order);
    }

    /** The file stays open: threads of the application may still record something, which belongs there. */
    @Override
    public void close() {
        player.close();
    }
}
