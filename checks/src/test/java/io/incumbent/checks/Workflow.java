package io.incumbent.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One workflow of the public repository: nothing runs it here, so it is read with care. */
record Workflow(String name, Map<?, ?> content) {

    /** GitHub's own may change within a major version; anybody else's action would be pinned by its commit. */
    private static final Pattern PINNED =
            Pattern.compile("actions/[\\w-]+@v\\d+(\\.\\d+\\.\\d+)?|[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *(.*?) *}}");

    static Workflow parse(String name, String text) {
        return new Workflow(name, map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)));
    }

    /** What is wrong with it, in the order of the file. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        if (!Map.of("contents", "read").equals(content.get("permissions"))) {
            complaints.add("may do more than read: " + content.get("permissions"));
        }
        jobs().forEach((job, what) -> {
            if (map(what).containsKey("permissions")) {
                complaints.add(job + " has permissions of its own");
            }
            if (!(map(what).get("timeout-minutes") instanceof Integer)) {
                complaints.add(job + " may hang for six hours");
            }
            steps(map(what)).forEach(step -> complain(step, complaints));
        });
        return complaints.stream().map(complaint -> name + ": " + complaint).toList();
    }

    private static void complain(Map<?, ?> step, List<String> complaints) {
        var uses = text(step, "uses");
        if (!uses.isEmpty() && !PINNED.matcher(uses).matches()) {
            complaints.add("not pinned: " + uses);
        }
        if (uses.startsWith("actions/checkout@")
                && !Boolean.FALSE.equals(map(step.get("with")).get("persist-credentials"))) {
            complaints.add("leaves the token of the checkout to all that is built");
        }
        EXPRESSION
                .matcher(text(step, "run"))
                .results()
                .map(found -> found.group(1))
                .filter(expression -> !expression.startsWith("matrix."))
                .forEach(expression -> complaints.add("a command must take it from its environment: " + expression));
    }

    /** Every command that it runs, once for each value of its matrix. */
    List<String> commands() {
        return jobs().values().stream()
                .flatMap(job -> steps(map(job))
                        .map(step -> text(step, "run"))
                        .filter(run -> !run.isEmpty())
                        .flatMap(run ->
                                expanded(run, map(map(map(job).get("strategy")).get("matrix")))))
                .toList();
    }

    private static Stream<String> expanded(String run, Map<?, ?> matrix) {
        var found = EXPRESSION
                .matcher(run)
                .results()
                .filter(expression -> expression.group(1).startsWith("matrix."))
                .findFirst();
        return found.isEmpty()
                ? Stream.of(run)
                : values(found.get(), matrix)
                        .map(value -> run.replace(found.get().group(), value));
    }

    private static Stream<String> values(MatchResult expression, Map<?, ?> matrix) {
        var values = matrix.get(expression.group(1).substring("matrix.".length()));
        return values instanceof List<?> list ? list.stream().map(Object::toString) : Stream.of("nothing");
    }

    /** The values of a matrix that any of its jobs has. */
    List<String> matrix(String key) {
        return jobs().values().stream()
                .map(job -> map(map(map(job).get("strategy")).get("matrix")).get(key))
                .flatMap(values -> values instanceof List<?> list ? list.stream() : Stream.of())
                .map(Object::toString)
                .toList();
    }

    private Map<?, ?> jobs() {
        return map(content.get("jobs"));
    }

    private static Stream<Map<?, ?>> steps(Map<?, ?> job) {
        return job.get("steps") instanceof List<?> steps ? steps.stream().map(Workflow::map) : Stream.of();
    }

    private static String text(Map<?, ?> step, String key) {
        return step.get(key) instanceof String text ? text.strip() : "";
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    @Override
    public String toString() {
        return name;
    }
}
