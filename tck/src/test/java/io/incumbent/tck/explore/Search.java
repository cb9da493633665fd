package io.incumbent.tck.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A search through all states of a model, breadth first.
 *
 * @param <S> the states
 */
public final class Search<S> {

    private final Model<S> model;
    private final long most;
    private final Keys keys = new Keys();
    private final Origins origins = new Origins();
    private long transitions;

    private Search(Model<S> model, long most) {
        this.model = model;
        this.most = most;
    }

    /**
     * What a search came to.
     *
     * @param states how many different states it saw
     * @param transitions how many steps between states it tried
     * @param depth how many steps the last states are from the first
     * @param isComplete whether there are no other states
     * @param broken what must not have happened but did
     * @param path how that came about, step by step
     */
    public record Result(
            int states, long transitions, int depth, boolean isComplete, Optional<String> broken, List<String> path) {}

    private record Reached<S>(S state, int id) {}

    /**
     * Explores until something is broken, there is nothing new, or there were enough states.
     *
     * @param <S> the states
     * @param model what to explore
     * @param most how many states are enough
     * @return what was found
     */
    public static <S> Result run(Model<S> model, long most) {
        return new Search<>(model, most).run();
    }

    private Result run() {
        S initial = model.initial();
        keys.add(model.key(initial));
        List<Reached<S>> layer = List.of(new Reached<>(initial, origins.add(-1, 0)));
        int depth = 0;
        while (!layer.isEmpty() && keys.size() < most) {
            depth++;
            List<Reached<S>> nextLayer = new ArrayList<>();
            for (Reached<S> reached : layer) {
                Optional<Result> broken = expand(reached, nextLayer, depth);
                if (broken.isPresent()) {
                    return broken.get();
                }
                if (keys.size() >= most) {
                    break;
                }
            }
            layer = nextLayer;
        }
        return new Result(keys.size(), transitions, depth, layer.isEmpty(), Optional.empty(), List.of());
    }

    private Optional<Result> expand(Reached<S> from, List<Reached<S>> nextLayer, int depth) {
        List<S> all = model.next(from.state());
        for (int choice = 0; choice < all.size(); choice++) {
            S state = all.get(choice);
            transitions++;
            if (keys.add(model.key(state))) {
                int id = origins.add(from.id(), choice);
                Optional<String> broken = model.broken(state);
                if (broken.isPresent()) {
                    List<String> path = origins.path(model, id);
                    return Optional.of(new Result(keys.size(), transitions, depth, false, broken, path));
                }
                nextLayer.add(new Reached<>(state, id));
            }
        }
        return Optional.empty();
    }
}
