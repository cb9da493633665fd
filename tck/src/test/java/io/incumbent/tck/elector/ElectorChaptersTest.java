package io.incumbent.tck.elector;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.CatalogueRule;
import io.incumbent.tck.Rule;
import io.incumbent.tck.RuleCatalogue;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Scripts;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that does not run, or that can be overridden, is no rule; nor is one that nothing looks at. */
@DisplayName("A chapter about electors")
class ElectorChaptersTest {

    @ParameterizedTest
    @ValueSource(classes = {ElectorConformance.class, BackendConformance.class})
    @DisplayName("is mounted by a final nested class that changes nothing in it")
    void mounted(Class<?> entry) {
        assertThat(RuleMethods.mounted(entry)).hasSize(7).allSatisfy(mount -> {
            assertThat(Modifier.isFinal(mount.getModifiers()))
                    .as("%s is final", mount)
                    .isTrue();
            assertThat(mount.getSuperclass().getSuperclass()).isEqualTo(ElectorRules.class);
            assertThat(mount.getDeclaredMethods()).as("methods of %s", mount).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {ElectorConformance.class, BackendConformance.class})
    @DisplayName("asks for each tested rule of its groups once, at the level of the catalogue")
    void complete(Class<?> entry) {
        assertThat(RuleMethods.rules(entry)).allSatisfy(ElectorChaptersTest::isRule);
        assertThat(RuleMethods.methods(entry))
                .filteredOn(method -> method.isAnnotationPresent(Test.class))
                .allMatch(method -> method.isAnnotationPresent(Rule.class));
        assertThat(RuleMethods.ids(entry))
                .containsExactlyInAnyOrderElementsOf(
                        tested(ElectorConformance.GROUPS).toList());
    }

    private static void isRule(Method method) {
        Rule rule = method.getAnnotation(Rule.class);
        assertThat(Modifier.isFinal(method.getModifiers()))
                .as("%s is final", method)
                .isTrue();
        assertThat(method.isAnnotationPresent(Test.class))
                .as("%s is a test", method)
                .isTrue();
        assertThat(RuleCatalogue.find(rule.id()))
                .as("%s", method)
                .hasValueSatisfying(entry -> assertThat(entry.level()).isEqualTo(rule.level()));
    }

    private static Stream<String> tested(Set<Integer> groups) {
        return RuleCatalogue.all().stream()
                .filter(rule -> rule.tested() && groups.contains(rule.group()))
                .map(CatalogueRule::id);
    }

    /** Those of the run itself are judged on all that was played. */
    @Test
    @DisplayName("asks for nothing that no script is made for, and that no judge looks at")
    void lookedAt() {
        Set<String> looked = new TreeSet<>(judged());
        looked.addAll(scripted());
        assertThat(looked).containsAll(tested(Set.of(1, 2, 3, 4, 5, 6)).toList());
    }

    /** The theatre asks for these at the end of every script, whatever it is made for. */
    private static Set<String> judged() {
        Set<String> judged = new TreeSet<>(Set.of("6.04", "6.06"));
        for (io.incumbent.tck.check.Rule rule : io.incumbent.tck.check.Rule.values()) {
            judged.add(rule.id());
        }
        return judged;
    }

    private static List<String> scripted() {
        return Scripts.all(0).stream().map(Script::rules).flatMap(Set::stream).toList();
    }

    @Test
    @DisplayName("has scripts that name only rules that are tested, each under an id of its own")
    void scripts() {
        assertThat(tested(ElectorConformance.GROUPS).toList()).containsAll(scripted());
        assertThat(Scripts.all(0).stream().map(Script::id)).doesNotHaveDuplicates();
    }
}
