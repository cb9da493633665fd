package io.incumbent.tck.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * Chooses images by {@code images.properties}: what the environment names, else the official image if the engine has it,
 * else the local one if the engine has that, else the official one, to be pulled.
 */
final class Images {

    /** Followed by the name of the service in capitals. */
    static final String VARIABLE = "INCUMBENT_IMAGE_";

    private static final String RESOURCE = "images.properties";

    private final Properties names;
    private final Map<String, String> environment;
    private final Predicate<String> engineHas;

    Images(Properties names, Map<String, String> environment, Predicate<String> engineHas) {
        this.names = names;
        this.environment = environment;
        this.engineHas = engineHas;
    }

    /** Reads the names that come with the kit. */
    static Properties ours() {
        Properties names = new Properties();
        try (InputStream in = Objects.requireNonNull(Images.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            names.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read " + RESOURCE + " of the kit", unreadable);
        }
        return names;
    }

    Image of(String service) {
        String variable = VARIABLE + service.toUpperCase(Locale.ROOT);
        String chosen = environment.getOrDefault(variable, "");
        if (!chosen.isBlank()) {
            return new Image(chosen, "named by " + variable);
        }
        String official = named(service, "official");
        String local = named(service, "local");
        if (engineHas.test(official)) {
            return new Image(official, "official");
        }
        if (engineHas.test(local)) {
            return new Image(local, "built locally in place of " + official);
        }
        return new Image(official, "official, pulled");
    }

    private String named(String service, String kind) {
        String key = service + "." + kind;
        String name = names.getProperty(key, "").strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException(RESOURCE + " has no " + key + ", and " + VARIABLE
                    + service.toUpperCase(Locale.ROOT) + " is not set: name an image by one of them");
        }
        return name;
    }
}
