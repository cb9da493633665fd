package io.incumbent.tck.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How much is played: all scripts, or those that show within a minute what only a real service can break. */
public enum ScriptSet {
    /** All scripts. Only this makes a subject conformant. */
    WHOLE {
        @Override
        public List<Script> of(long seed) {
            return Scripts.all(seed);
        }
    },
    /** The essential ones. The engine is the same on every service, and its safety is shown by the simulation. */
    ESSENTIAL {
        @Override
        public List<Script> of(long seed) {
            return Scripts.essential();
        }
    };

    /** Names the system property that asks for a set: {@code whole}, or {@code essential}. */
    public static final String PROPERTY = "incumbent.tck.set";

    /**
     * Lists its scripts.
     *
     * @param seed decides what campaigns draw
     * @return the scripts
     */
    public abstract List<Script> of(long seed);

    /** {@return the set that is asked for; all, if none is} */
    public static ScriptSet asked() {
        return named(System.getProperty(PROPERTY, ""));
    }

    /**
     * Finds a set.
     *
     * @param name its name; blank for all
     * @return the set
     */
    static ScriptSet named(String name) {
        if (name.isBlank()) {
            return WHOLE;
        }
        return Arrays.stream(values())
                .filter(set -> set.toString().equals(name.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(PROPERTY + " is \"" + name + "\" and must be whole or essential"));
    }

    /**
     * Lists the rules that a script of all is made for, and none of this set.
     *
     * @return the numbers of the rules
     */
    public Set<String> rulesLeftOut() {
        Set<String> played = madeFor(of(0));
        return madeFor(Scripts.all(0)).stream()
                .filter(rule -> !played.contains(rule))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> madeFor(List<Script> scripts) {
        return scripts.stream().flatMap(script -> script.rules().stream()).collect(Collectors.toSet());
    }

    /** {@return its name in reports} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
