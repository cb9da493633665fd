package io.incumbent.tck.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.Guarantee;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an actor is cast for")
class PartTest {

    @Test
    @DisplayName("makes no demand of the service, which is to be judged whatever it declares")
    void demandsNothing() {
        Place nowhere = new Place(List.of(), Map.of());
        Part part = new Part("e", ElectorSource.class, nowhere, Duration.ofSeconds(2), Part.Manners.QUICK, 0);

        assertThat(part.options().build().required()).isEqualTo(Guarantee.BEST_EFFORT);
        assertThat(part.options().build().term()).isEqualTo(Duration.ofSeconds(2));
    }
}
