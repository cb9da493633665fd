package io.incumbent.tck.server;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How one server is run.
 *
 * @param command the program and its arguments, in place of whatever the image would run
 * @param environment variables for it
 * @param dataFolder where it keeps what {@link Server#startEmpty} throws away
 */
public record Plan(List<String> command, Map<String, String> environment, String dataFolder) {

    /**
     * Copies all.
     *
     * @param command the program and its arguments, in place of whatever the image would run
     * @param environment variables for it
     * @param dataFolder where it keeps what {@link Server#startEmpty} throws away
     */
    public Plan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        Objects.requireNonNull(dataFolder, "dataFolder");
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a command");
        }
    }

    /**
     * A plan without variables and with its data in {@code /data}.
     *
     * @param command the program and its arguments
     * @return the plan
     */
    public static Plan of(List<String> command) {
        return new Plan(command, Map.of(), "/data");
    }
}
