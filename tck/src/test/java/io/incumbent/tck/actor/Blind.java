package io.incumbent.tck.actor;

import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.HistoryFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** To an actor in this process whose lease nobody asks: as if its sampler had never run. */
public final class Blind implements Channel {

    private final Player player;

    private Blind(Path folder, String name, Consumer<Message> director) {
        try {
            HistoryFile file = HistoryFile.create(folder, name, Map.of());
            player = new Player(name, event -> record(event, file), director);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void record(Event event, HistoryFile file) {
        if (!(event instanceof Checks)) {
            file.append(event);
        }
    }

    /**
     * Makes such an actor.
     *
     * @param name its name
     * @param folder where its history goes
     * @return the actor
     */
    public static Actor actor(String name, Path folder) {
        return new Actor(name, director -> new Blind(folder, name, director));
    }

    @Override
    public void send(Message order) {
        player.perform(order);
    }

    @Override
    public void close() {
        player.close();
    }
}
