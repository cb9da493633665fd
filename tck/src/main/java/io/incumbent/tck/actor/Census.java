package io.incumbent.tck.actor;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Counts what is in this process: threads, and objects of each class. Taken before and after, it shows what was left
 * behind.
 */
final class Census {

    private static final Pattern LINE = Pattern.compile("^ *\\d+: +(\\d+) +(\\d+) +(\\S+)", Pattern.MULTILINE);

    private Census() {}

    static Message take() throws JMException {
        Map<String, Object> objects = new TreeMap<>();
        long bytes = histogram(objects);
        return Message.of("threads", Threads.here()).with("objects", objects).with("bytes", bytes);
    }

    /** Collects garbage first, as this command of the virtual machine does. Returns the bytes of everything. */
    private static long histogram(Map<String, Object> objects) throws JMException {
        String text = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        long bytes = 0;
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            bytes += Long.parseLong(line.group(2));
            if (line.group(3).startsWith("io.incumbent.") && !line.group(3).startsWith("io.incumbent.tck.")) {
                objects.put(line.group(3), Long.valueOf(line.group(1)));
            }
        }
        return bytes;
    }
}
