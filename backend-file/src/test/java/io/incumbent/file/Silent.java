package io.incumbent.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A disk that hangs on demand, as one does whose controller or host is away: what is asked of it waits. */
final class Silent extends Disk {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition back = lock.newCondition();
    private boolean away;

    void away(boolean now) {
        lock.lock();
        try {
            away = now;
            back.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void hang() {
        lock.lock();
        try {
            while (away) {
                back.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    List<String> list(Path folder) throws IOException {
        hang();
        return super.list(folder);
    }

    @Override
    byte[] read(Path file) throws IOException {
        hang();
        return super.read(file);
    }

    @Override
    void write(Path file, byte[] content) throws IOException {
        hang();
        super.write(file, content);
    }

    @Override
    void rename(Path from, Path to) throws IOException {
        hang();
        super.rename(from, to);
    }

    @Override
    void force(Path folder) throws IOException {
        hang();
        super.force(folder);
    }

    @Override
    void delete(Path file) throws IOException {
        hang();
        super.delete(file);
    }

    @Override
    void createFolder(Path folder) throws IOException {
        hang();
        super.createFolder(folder);
    }

    @Override
    boolean exists(Path file) throws IOException {
        hang();
        return super.exists(file);
    }
}
