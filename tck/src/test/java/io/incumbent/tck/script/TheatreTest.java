package io.incumbent.tck.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A theatre")
class TheatreTest {

    /** Says when it begins and ends; those that are neither wait until each other has begun: they must play side by side. */
    private record Extra(String id, boolean crowded, boolean alone, List<String> diary) implements Script {

        @Override
        public String title() {
            return "Somebody walks across the stage.";
        }

        @Override
        public Set<String> rules() {
            return Set.of();
        }

        @Override
        public void play(Run run) {
            diary.add(id + " begins");
            boolean met = crowded
                    || alone
                    || run.happens(run.terms(30), () -> diary.containsAll(List.of("quiet-1 begins", "quiet-2 begins")));
            diary.add(met ? id + " ends" : id + " was alone");
        }
    }

    @Test
    @DisplayName("lets crowds play first, one after another, then who disturbs nobody, side by side, then the others")
    void inOrder(@TempDir Path folder) throws Exception {
        List<String> diary = new CopyOnWriteArrayList<>();
        List<Script> scripts = List.of(
                new Extra("alone", false, true, diary),
                new Extra("quiet-1", false, false, diary),
                new Extra("crowd-1", true, false, diary),
                new Extra("quiet-2", false, false, diary),
                new Extra("crowd-2", true, false, diary));
        List<Outcome> outcomes;
        try (MapService service = new MapService(new MapServer())) {
            outcomes = new Theatre(service, folder).play(scripts);
        }
        assertThat(outcomes)
                .extracting(outcome -> outcome.script().id())
                .containsExactly("alone", "quiet-1", "crowd-1", "quiet-2", "crowd-2");
        assertThat(outcomes).allMatch(outcome -> outcome.unplayed().isEmpty());
        assertThat(diary.subList(0, 4))
                .containsExactly("crowd-1 begins", "crowd-1 ends", "crowd-2 begins", "crowd-2 ends");
        assertThat(diary.subList(4, 8))
                .containsExactlyInAnyOrder("quiet-1 begins", "quiet-2 begins", "quiet-1 ends", "quiet-2 ends");
        assertThat(diary.subList(8, 10)).containsExactly("alone begins", "alone ends");
    }
}
