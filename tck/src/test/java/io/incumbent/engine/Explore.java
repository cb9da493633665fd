package io.incumbent.engine;

import io.incumbent.engine.Exploration.Row;
import java.util.List;
import java.util.Locale;

/**
 * Explores from the command line.
 *
 * <pre>
 * Explore [--states 2000000]      all small worlds, so many states together, and then all broken rules
 * Explore … --world clocks        those whose name contains that; with the whole path if something is broken
 * Explore --rule "rule 5"         the broken rules whose name contains that, with the whole path
 * </pre>
 *
 * <p>Ends with status 0 if nothing is broken in any world and every broken rule was found, 1 if not.
 */
public final class Explore {

    /** Each broken rule is found in far fewer. */
    static final long STATES_FOR_A_RULE = 50_000;

    private final long states;
    private final String world;
    private final String rule;

    private Explore(long states, String world, String rule) {
        this.states = states;
        this.world = world;
        this.rule = rule;
    }

    /**
     * Explores what the arguments say.
     *
     * @param args see above
     */
    public static void main(String[] args) {
        String states = "2000000";
        String world = "";
        String rule = "";
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--states" -> states = args[i + 1];
                case "--world" -> world = args[i + 1];
                case "--rule" -> rule = args[i + 1];
                default -> throw new IllegalArgumentException(args[i] + " is none of --states, --world, --rule");
            }
        }
        System.exit(new Explore(Long.parseLong(states), world, rule).run());
    }

    private int run() {
        boolean rulesOnly = !rule.isEmpty();
        boolean worldsOnly = !world.isEmpty();
        Exploration unbroken = rulesOnly ? new Exploration(List.of()) : unbroken();
        List<Row> broken = worldsOnly ? List.of() : broken();
        long found =
                broken.stream().filter(row -> row.result().broken().isPresent()).count();
        System.out.println(String.format(
                Locale.ROOT,
                "explorer: %,d states of %d small worlds, %d of them complete, %d broken; %d of %d broken rules found",
                unbroken.states(),
                unbroken.rows().size(),
                unbroken.complete(),
                unbroken.broken().size(),
                found,
                broken.size()));
        return unbroken.broken().isEmpty() && found == broken.size() ? 0 : 1;
    }

    private Exploration unbroken() {
        List<SmallWorld> chosen = SmallWorlds.all().stream()
                .filter(each -> each.name().contains(world))
                .toList();
        Exploration exploration = Exploration.of(chosen, states);
        exploration.rows().forEach(System.out::println);
        exploration.broken().forEach(Explore::explain);
        return exploration;
    }

    private List<Row> broken() {
        return BrokenWorld.all().stream()
                .filter(each -> each.name().contains(rule))
                .map(each -> {
                    Row row = each.explore(STATES_FOR_A_RULE);
                    System.out.println(row);
                    if (!rule.isEmpty()) {
                        explain(row);
                    }
                    return row;
                })
                .toList();
    }

    private static void explain(Row row) {
        row.result().path().forEach(step -> System.out.println("    " + step));
        row.result().broken().ifPresent(why -> System.out.println("    " + why));
    }
}
