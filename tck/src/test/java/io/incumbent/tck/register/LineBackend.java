package io.incumbent.tck.register;

import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.Silencer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** What a stranger writes to have the kit judge a backend with everything. */
record LineBackend(String name, LineService service) implements BackendUnderTest, Silencer {

    @Override
    public Traits traits() {
        return LineRegister.TRAITS;
    }

    @Override
    public Register connect() {
        return new LineRegister(service.port());
    }

    @Override
    public Optional<Silencer> silencer() {
        return Optional.of(this);
    }

    @Override
    public Optional<Consumer<String>> eraser() {
        return Optional.of(service::erase);
    }

    @Override
    public void silence(Register client) {
        service.silence(((LineRegister) client).socket.getLocalPort(), true);
    }

    @Override
    public void resume(Register client) {
        service.silence(((LineRegister) client).socket.getLocalPort(), false);
    }

    @Override
    public boolean sparesOthers() {
        return true;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
