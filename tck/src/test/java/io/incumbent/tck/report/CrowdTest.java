package io.incumbent.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.Observation;
import io.incumbent.tck.history.Write;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

@DisplayName("A crowd")
class CrowdTest {

    private static final int MANY = 10_000;

    private static Parsed page(Chapter chapter) {
        return Parsed.page(ReportInput.of("mine").chapter(chapter).build());
    }

    /** Drawn and merged, of each kind. */
    private static Map<String, Long> tally(Element figure) {
        return Arrays.stream(figure.getAttribute("data-tally").split(";", -1))
                .map(entry -> entry.split("[=+]", -1))
                .collect(Collectors.toMap(
                        entry -> entry[0], entry -> Long.parseLong(entry[1]) + Long.parseLong(entry[2])));
    }

    private static long count(History history, Predicate<Event> some) {
        return history.events().stream().filter(some).count();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 120, 130, 590, 700, MANY})
    @DisplayName("is drawn or merged, and nothing is dropped")
    void nothingDropped(int terms) {
        Chapter chapter = Runs.chapter("crowd", Runs.of(terms));
        Parsed page = page(chapter);
        for (Element timeline : page.all("figure", "timeline")) {
            Map<String, Long> tally = tally(timeline);
            assertThat(tally).containsEntry(TermBars.TERMS, (long) terms);
            History history = chapter.history();
            assertThat(tally.getOrDefault(RegisterLane.ACCEPTED, 0L))
                    .isEqualTo(count(history, event -> event instanceof Write write && write.accepted()));
            assertThat(tally.getOrDefault(RegisterLane.REFUSED, 0L))
                    .isEqualTo(count(history, event -> event instanceof Write write && !write.accepted()));
            assertThat(tally).containsEntry(ObserverLane.OBSERVATIONS, count(history, Observation.class::isInstance));
            assertThat(tally.getOrDefault(FaultLane.FAULTS, 0L))
                    .isEqualTo(FaultSpans.of(history.events()).size());
            assertThat(tally).containsEntry(MarkLane.MARKS, 2L);
            assertThat(tally).containsEntry(AttemptLines.CAMPAIGNS, (long) terms);
        }
        assertThat(tally(page.all("figure", "staircase").get(0))).containsEntry(Staircase.STEPS, (long) terms);
    }

    @Test
    @DisplayName("never hides what broke a rule, nor where terms came nearest to each other")
    void important() {
        Chapter chapter = Runs.chapter("crowd", Runs.broken(MANY));
        Parsed page = page(chapter);
        Element timeline = page.all("figure", "timeline").get(0);
        assertThat(Parsed.within(timeline, page.all("rect", "wedge"))).isNotEmpty();
        List<String> drawn = Parsed.within(timeline, page.all("g", "term")).stream()
                .map(term -> term.getAttribute("data-token"))
                .toList();
        assertThat(drawn).contains("4", "5");
        chapter.judgement()
                .tightest()
                .forEach(spot -> assertThat(drawn)
                        .contains("" + spot.earlier().token(), "" + spot.later().token()));
        assertThat(page.all("figure", "violation"))
                .hasSize((int) chapter.judgement().violations().count());
        assertThat(page.all("figure", "margin")).hasSize(10);
        assertThat(tally(timeline))
                .containsEntry(
                        Strip.VIOLATIONS, chapter.judgement().violations().count());
    }

    @Test
    @DisplayName("of ten thousand terms makes a page of less than two megabytes, in seconds")
    void bounded() {
        Chapter chapter = Runs.chapter("crowd", Runs.of(MANY));
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        String html = ReportFiles.page(ReportInput.of("mine").chapter(chapter).build());
        assertThat(html.length()).isLessThan(2_000_000);
        assertThat((threads.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(20);
    }

    @Test
    @DisplayName("of candidates shares a lane once there are too many, and all their terms are in it")
    void manyCandidates() {
        List<String> names = IntStream.range(0, 300).mapToObj(i -> "c" + i).toList();
        Parsed page = page(Runs.chapter("crowd", Runs.of(100, names)));
        Element timeline = page.all("figure", "timeline").get(0);
        assertThat(Parsed.within(timeline, page.all("g", "candidate")).size() % (Lanes.MOST_CANDIDATES + 1))
                .isZero();
        assertThat(tally(timeline)).containsEntry(TermBars.TERMS, 100L);
        assertThat(timeline.getTextContent()).contains(" others");
    }
}
