package io.incumbent.benchmarks.result;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on. */
public final class Machine {

    private Machine() {}

    /** {@return processors, memory, system and virtual machine, in one line} */
    public static String describe() {
        return String.format(
                Locale.ROOT,
                "%d × %s, %s, %s %s, Java %s (%s)",
                Runtime.getRuntime().availableProcessors(),
                value("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"));
    }

    /** {@return how busy it is, as the average of the last minute} */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String memory() {
        String total = value("/proc/meminfo", "MemTotal", "unknown memory");
        if (!total.endsWith(" kB")) {
            return total;
        }
        long kilobytes = Long.parseLong(total.substring(0, total.length() - " kB".length()));
        return String.format(Locale.ROOT, "%.0f GiB", kilobytes / 1024.0 / 1024.0);
    }

    private static String value(String file, String key, String otherwise) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException notLinux) {
            return otherwise;
        }
    }
}
