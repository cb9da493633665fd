package io.incumbent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A guarantee")
class GuaranteeTest {

    @ParameterizedTest(name = "{0} is enough for {1}: {2}")
    @DisplayName("is enough for itself and for every weaker one")
    @CsvSource({
        "LINEARIZABLE, LINEARIZABLE, true",
        "LINEARIZABLE, SINGLE_NODE, true",
        "LINEARIZABLE, BEST_EFFORT, true",
        "SINGLE_NODE, LINEARIZABLE, false",
        "SINGLE_NODE, SINGLE_NODE, true",
        "SINGLE_NODE, BEST_EFFORT, true",
        "BEST_EFFORT, LINEARIZABLE, false",
        "BEST_EFFORT, SINGLE_NODE, false",
        "BEST_EFFORT, BEST_EFFORT, true",
    })
    void satisfies(Guarantee offered, Guarantee required, boolean enough) {
        assertThat(offered.satisfies(required)).isEqualTo(enough);
    }
}
