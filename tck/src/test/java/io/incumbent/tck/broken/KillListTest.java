package io.incumbent.tck.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.incumbent.tck.CatalogueRule;
import io.incumbent.tck.Level;
import io.incumbent.tck.RuleCatalogue;
import io.incumbent.tck.script.BrokenStages;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.ScriptSet;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rule that no mistake breaks may be one that nothing can break. */
@DisplayName("A mistake")
@Tag("once")
class KillListTest {

    @Test
    @DisplayName("is there for every required rule of an elector that is tested")
    void everyRuleHasOne() {
        assertThat(Kills.all().stream().map(Kill::rule).collect(Collectors.toSet()))
                .containsAll(RuleCatalogue.all().stream()
                        .filter(rule -> rule.tested() && rule.level() == Level.REQUIRED)
                        .filter(rule -> rule.group() >= 1 && rule.group() <= 6)
                        .map(CatalogueRule::id)
                        .toList());
    }

    @Test
    @DisplayName("is found out by an essential script too, if a rule is not left to the whole set")
    void essentialsFindMistakes() {
        Set<String> essential =
                ScriptSet.ESSENTIAL.of(0).stream().map(Script::id).collect(Collectors.toSet());
        Set<String> found = Kills.all().stream()
                .filter(kill -> essential.contains(kill.script().id()))
                .map(Kill::rule)
                .collect(Collectors.toSet());
        Set<String> missed = Kills.all().stream().map(Kill::rule).collect(Collectors.toSet());
        missed.removeAll(found);
        assertThat(missed).isEqualTo(ScriptSet.ESSENTIAL.rulesLeftOut());
    }

    @Test
    @DisplayName("that somebody has made is played")
    void everyOneIsPlayed() {
        Set<String> played = Stream.concat(Kills.all().stream().map(Kill::mistake), BrokenStages.all().stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
        assertThat(new ClassFileImporter()
                        .importPackages("io.incumbent.tck").stream()
                                .filter(type -> type.isAnnotatedWith(Mistake.class))
                                .map(type -> type.getName()))
                .isNotEmpty()
                .allMatch(played::contains);
    }

    @Test
    @DisplayName("of the list is made, or argued away; not both")
    void wholeList() throws IOException {
        Set<String> made =
                Kills.all().stream().flatMap(kill -> kill.id().stream()).collect(Collectors.toSet());
        BrokenStages.all()
                .forEach(stage -> made.add(stage.getAnnotation(Mistake.class).value()));
        Set<String> argued = Equivalents.argued();
        assertThat(made).doesNotContainAnyElementsOf(argued);
        assertThat(Stream.concat(made.stream(), argued.stream())).containsAll(Equivalents.list());
    }
}
