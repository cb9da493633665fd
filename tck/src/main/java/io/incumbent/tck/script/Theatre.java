package io.incumbent.tck.script;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.check.Assumptions;
import io.incumbent.tck.check.Checker;
import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.history.History;
import io.incumbent.tck.script.Outcome.Unplayed;
import io.incumbent.tck.server.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Plays scripts: those that bring crowds first, one after another, since processors are all they wait for; then those that do
 * not disturb each other, side by side, because they wait most of the time; and the others one after another.
 */
public final class Theatre {

    private static final int SIDE_BY_SIDE = 4;

    private final ElectorsUnderTest subject;
    private final Path folder;
    private final Stage stage;
    private final String season = UUID.randomUUID().toString().substring(0, 8);

    /**
     * Opens.
     *
     * @param subject who makes electors, and the servers
     * @param folder where the histories go, one folder for each script
     */
    public Theatre(ElectorsUnderTest subject, Path folder) {
        this(subject, folder, new Stage());
    }

    Theatre(ElectorsUnderTest subject, Path folder, Stage stage) {
        this.subject = subject;
        this.folder = folder;
        this.stage = stage;
    }

    /**
     * Plays all of them.
     *
     * @param scripts which
     * @return what became of them, in the same order
     * @throws InterruptedException if it is interrupted
     */
    public List<Outcome> play(List<? extends Script> scripts) throws InterruptedException {
        Map<Scene, List<Script>> scenes = scripts.stream().collect(Collectors.groupingBy(Scene::of));
        Remains before = new Remains(subject);
        List<Outcome> outcomes = new ArrayList<>();
        for (Script script : scenes.getOrDefault(Scene.CROWDS, List.of())) {
            outcomes.add(play(script, Optional.of(before)));
        }
        outcomes.addAll(together(scenes.getOrDefault(Scene.TOGETHER, List.of()), before));
        for (Script script : scenes.getOrDefault(Scene.ALONE, List.of())) {
            outcomes.add(play(script, Optional.of(before)));
        }
        outcomes.sort(Comparator.comparingInt(outcome -> scripts.indexOf(outcome.script())));
        return outcomes;
    }

    /** Who plays at the same time. */
    private enum Scene {
        CROWDS,
        TOGETHER,
        ALONE;

        static Scene of(Script script) {
            if (script.alone()) {
                return ALONE;
            }
            return script.crowded() ? CROWDS : TOGETHER;
        }
    }

    private List<Outcome> together(List<Script> scripts, Remains before) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE, task -> {
            Thread thread = new Thread(task, "incumbent-tck-theatre");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Outcome> outcomes = new ArrayList<>();
            List<Future<Outcome>> playing = new ArrayList<>();
            scripts.forEach(script -> playing.add(threads.submit(() -> play(script, Optional.of(before)))));
            for (Future<Outcome> one : playing) {
                outcomes.add(one.get());
            }
            return outcomes;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a script could not be played", broken);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Plays one.
     *
     * @param script which
     * @return what became of it
     */
    public Outcome play(Script script) {
        return play(script, Optional.empty());
    }

    private Outcome play(Script script, Optional<Remains> before) {
        Optional<Need> missing =
                script.needs().stream().filter(need -> !isThere(need)).sorted().findFirst();
        Path place = folder.resolve(script.id());
        if (missing.isPresent()) {
            return unplayed(script, place, new Unplayed(missing.get().otherwise(), false));
        }
        long begun = System.nanoTime();
        try {
            return played(script, place, begun, before);
        } catch (IOException failure) {
            return unplayed(script, place, new Unplayed("its history can't be written: " + failure, true));
        }
    }

    private Outcome unplayed(Script script, Path place, Unplayed why) {
        return new Outcome(
                script,
                place,
                script.excused(subject.promises()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.of(why),
                0);
    }

    private Outcome played(Script script, Path place, long begun, Optional<Remains> before) throws IOException {
        Optional<Unplayed> failure = Optional.empty();
        Run run = new Run(subject, script.paced(subject.promises()), stage, place, "tck/" + season + "/" + script.id());
        before.filter(remains -> script.alone()).ifPresent(run::leaveNoMoreThan);
        try (run) {
            perform(script, run);
        } catch (Exception | AssertionError broken) {
            failure = Optional.of(new Unplayed("it could not be played to its end: " + broken, true));
        }
        History history = History.read(place);
        before.ifPresent(remains -> remains.held(history, run.notes().unnamed()));
        Judgement judgement = Checker.check(history, Assumptions.of(history.facts()));
        Notes notes = run.notes();
        return new Outcome(
                script,
                place,
                script.excused(subject.promises()),
                Optional.of(judgement),
                history.doubts(),
                Activity.of(history.events()),
                notes.checks(),
                notes.breaches(),
                notes.effects(),
                notes.goals(),
                failure,
                System.nanoTime() - begun);
    }

    /** Remarks an early end while the run can still be written to. */
    private static void perform(Script script, Run run) throws Exception {
        try {
            script.play(run);
        } catch (Demands.Ended noted) {
            run.mark("ended early");
        }
    }

    private boolean isThere(Need need) {
        Optional<Servers> servers = subject.servers();
        return switch (need) {
            case PROCESSES -> subject.sharedBetweenProcesses();
            case LINKS, SERVERS -> servers.isPresent();
            case LEFTOVERS -> servers.map(all -> !all.leftovers().isEmpty()).orElse(false);
            case SERVER_LEADER ->
                servers.filter(all -> all.all().size() > 1)
                        .flatMap(Servers::leader)
                        .isPresent();
            case ERASER -> subject.eraser().isPresent();
            case SESSIONS -> servers.flatMap(Servers::sessionKiller).isPresent();
            case MAJORITY -> servers.map(all -> all.all().size() >= 3).orElse(false);
        };
    }
}
