package io.incumbent.benchmarks.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.incumbent.benchmarks.check.Figure.Sample;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Figures")
class FiguresTest {

    private static final List<Sample> UNIT = samples(20, 20, 20);

    @Test
    @DisplayName("compare within a round only")
    void ratio() {
        Figure figure = Figure.of("isHeld", samples(40, 400, 42), samples(20, 200, 20));

        assertEquals(2.0, figure.ratio());
        assertEquals(42.0, figure.nanos());
        assertEquals(180.0, figure.spread());
    }

    @Test
    @DisplayName("of a check that keeps its promise are fine, even if one round was disturbed")
    void good() {
        assertEquals(List.of(), broken(Figure.of("isHeld", samples(80, 900, 79), UNIT)));
    }

    @Test
    @DisplayName("refuse a check that is too slow in most rounds")
    void slow() {
        assertEquals(
                List.of("isHeld costs 4.10 times one nanoTime, and must not cost more than 4 times that"),
                broken(Figure.of("isHeld", samples(82, 40, 83), UNIT)));
    }

    @Test
    @DisplayName("refuse a check that allocates in any round")
    void garbage() {
        List<Sample> samples = List.of(new Sample(40, 0.001), new Sample(40, 16), new Sample(40, 0.002));

        assertEquals(
                List.of("isHeld allocates 16.000 bytes a call, and must not allocate"),
                broken(Figure.of("isHeld", samples, UNIT)));
    }

    @Test
    @DisplayName("refuse what was not measured")
    void nothing() {
        Figure nonsense = new Figure("isHeld", Double.NaN, 0, Double.NaN, Double.NaN);

        assertEquals(2, broken(nonsense).size());
        assertEquals(3, Limits.broken(List.of()).size());
        assertEquals(
                List.of("nobody counted what remaining allocates, so nothing is known about isHeld"),
                Limits.broken(List.of(Figure.of("isHeld", UNIT, UNIT), Figure.of("remaining", UNIT, UNIT))));
        assertThrows(IllegalArgumentException.class, () -> Figure.of("isHeld", UNIT, List.of()));
    }

    @Test
    @DisplayName("are told on a page, as data and in a line, in any locale")
    void told() {
        Report report = new Report(List.of(Figure.of("isHeld", samples(41.5, 41.5, 41.5), UNIT)), 3);

        assertTrue(
                report.page().contains("| isHeld            |    41.5 |   0.0 |   2.08 |    0.000 |"), report.page());
        assertTrue(report.json().contains("\"nanos\": 41.500, \"spread\": 0.000, \"ratio\": 2.0750"), report.json());
        assertEquals(
                "figures: isHeld() takes 41.5 ns, 2.08 times one System.nanoTime(), and allocates 0.000 B/op (3 rounds)",
                report.line());
    }

    /** What is wrong with a check, when allocation was counted. */
    private static List<String> broken(Figure check) {
        return Limits.broken(List.of(check, new Figure("remaining", 50, 0, 2, 24)));
    }

    private static List<Sample> samples(double... nanos) {
        return DoubleStream.of(nanos).mapToObj(n -> new Sample(n, 0)).toList();
    }
}
