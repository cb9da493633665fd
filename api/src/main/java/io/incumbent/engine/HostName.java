package io.incumbent.engine;

import org.jspecify.annotations.Nullable;

/** Names this process to people. Asks no name service, which could hang. */
final class HostName {

    private HostName() {}

    static String ofProcess() {
        return host() + "-" + ProcessHandle.current().pid();
    }

    private static String host() {
        for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            @Nullable String value = System.getenv(variable);
            if (value != null && !value.isBlank()) {
                return value.substring(0, Math.min(value.length(), 60));
            }
        }
        return "host";
    }
}
