package io.incumbent.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue")
class RuleCatalogueTest {

    @Test
    @DisplayName("uses no number twice, and lists them in order")
    void numbers() {
        List<String> ids = RuleCatalogue.all().stream().map(CatalogueRule::id).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted().allMatch(id -> id.matches("[0-7]\\.[0-9]{2}"));
    }

    @Test
    @DisplayName("says each obligation and intent in a sentence, and none twice")
    void sentences() {
        assertThat(RuleCatalogue.all()).allSatisfy(rule -> {
            assertThat(rule.obligation()).as(rule.id()).matches("[A-Z].*\\.").doesNotContain("|");
            assertThat(rule.intent()).as(rule.id()).matches("[A-Za-z].*\\.").doesNotContain("|");
        });
        assertThat(RuleCatalogue.all().stream().map(CatalogueRule::obligation)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("has every group, and no test only for what cannot be seen from outside")
    void groups() {
        assertThat(IntStream.rangeClosed(0, 7).mapToObj(RuleCatalogue::group)).noneMatch(List::isEmpty);
        assertThat(RuleCatalogue.all().stream().filter(rule -> !rule.tested()).map(CatalogueRule::id))
                .containsExactly("1.14", "1.17", "2.02", "4.10", "4.11", "5.05");
    }

    @Test
    @DisplayName("finds rules by number")
    void finds() {
        assertThat(RuleCatalogue.find("0.01"))
                .hasValueSatisfying(rule -> assertThat(rule.level()).isEqualTo(Level.REQUIRED));
        assertThat(RuleCatalogue.find("0.99")).isEmpty();
    }
}
