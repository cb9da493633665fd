package io.incumbent.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A process that keeps all cores busy, for as long as nobody puts it out. */
public final class Fire implements AutoCloseable {

    private final Process process;

    private Fire(Process process) {
        this.process = process;
    }

    /**
     * Lights it.
     *
     * @param threads how many cores are to burn
     * @return the fire
     * @throws IOException if no process can be started
     */
    public static Fire light(int threads) throws IOException {
        return new Fire(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fire.class.getName(),
                        Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** {@return how much time of processors it got so far; nothing where the system does not tell} */
    public Duration burnt() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /**
     * Burns until its input ends, which it does with whoever lit it.
     *
     * @param arguments how many threads
     * @throws IOException if there is no input
     */
    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            Thread thread = new Thread(Fire::burn, "fire-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        while (System.in.read() >= 0) {
            // Nothing is said here.
        }
    }

    private static void burn() {
        long sum = 0;
        for (long i = 0; sum != Long.MIN_VALUE; i++) {
            sum = sum * 31 + i | 1;
        }
    }
}
