package io.incumbent.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Something happens at one step of those that change the disk; they are counted from one. */
class StepDisk extends Disk {

    /** What happens then. */
    enum Fault {
        /** The process dies before the step, as by SIGKILL; nothing comes after. */
        DEATH,
        /** The same in the middle of writing. */
        DEATH_HALF_WAY,
        /** The system refuses, after a half was written. */
        REFUSAL,
        /** The system says it failed, and it did not. */
        LIE
    }

    private final Fault fault;
    private final int at;
    private int steps;
    private boolean dead;

    StepDisk(Fault fault, int at) {
        this.fault = fault;
        this.at = at;
    }

    synchronized int steps() {
        return steps;
    }

    private synchronized boolean isTheOne() throws IOException {
        steps++;
        if (dead) {
            throw new IOException("dead");
        }
        dead = steps == at && (fault == Fault.DEATH || fault == Fault.DEATH_HALF_WAY);
        return steps == at;
    }

    private void step(Path file, Step step) throws IOException {
        boolean now = isTheOne();
        if (!now || fault == Fault.LIE) {
            step.take();
        }
        if (now) {
            throw new FileSystemException(file.toString(), null, "No space left on device");
        }
    }

    @Override
    void write(Path file, byte[] content) throws IOException {
        boolean now = isTheOne();
        boolean half = fault == Fault.DEATH_HALF_WAY || fault == Fault.REFUSAL;
        if (now && half) {
            Files.write(file, Arrays.copyOf(content, content.length / 2));
        } else if (!now || fault == Fault.LIE) {
            super.write(file, content);
        }
        if (now) {
            throw new FileSystemException(file.toString(), null, "No space left on device");
        }
    }

    @Override
    void rename(Path from, Path to) throws IOException {
        step(to, () -> super.rename(from, to));
    }

    @Override
    void force(Path folder) throws IOException {
        step(folder, () -> super.force(folder));
    }

    @Override
    void delete(Path file) throws IOException {
        step(file, () -> super.delete(file));
    }

    @Override
    void createFolder(Path folder) throws IOException {
        step(folder, () -> super.createFolder(folder));
    }

    private interface Step {
        void take() throws IOException;
    }
}
