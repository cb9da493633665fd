package io.incumbent.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.Finding.State;
import io.incumbent.tck.Level;
import io.incumbent.tck.Verdict;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Operation;
import io.incumbent.tck.history.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DisplayName("The page")
class PageTest {

    private static ReportInput input(History history) {
        return ReportInput.of("mine").chapter(Runs.chapter("one", history)).build();
    }

    /** One term, from 0 to 100 ms, certainly held from 20 to 70 ms. */
    private static History one(String candidate) {
        List<Event> events = new ArrayList<>();
        events.add(new Operation(1, candidate, "e", Kind.CAMPAIGN, Phase.INVOKE, 1, Bracket.at(0), 0, null, null));
        events.add(new Operation(2, candidate, "e", Kind.CAMPAIGN, Phase.OK, 1, Bracket.at(20_000_000), 7, null, null));
        events.add(new Checks(3, candidate + "/s", "e", 7, true, 2, Bracket.at(30_000_000), Bracket.at(70_000_000)));
        events.add(new Checks(4, candidate + "/s", "e", 7, false, 1, Bracket.at(99_999_999), Bracket.at(99_999_999)));
        return History.of(events);
    }

    @Test
    @DisplayName("of nothing at all says that it is inconclusive")
    void empty() {
        ReportInput nothing = ReportInput.of("mine").build();
        assertThat(nothing.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Parsed.page(nothing).text()).contains("inconclusive", "nothing was judged");
        Parsed noEvents = Parsed.page(input(History.of(List.of())));
        assertThat(noEvents.text()).contains("Nothing was recorded about any election");
    }

    @Test
    @DisplayName("draws a term where it was certainly held, with its token in it")
    void coordinates() {
        Parsed page = Parsed.page(input(one("c1")));
        Element timeline = page.all("figure", "timeline").get(0);
        Element bar = Parsed.within(timeline, page.all("rect", "held")).get(0);
        double width = Strip.RIGHT - Strip.LEFT;
        assertThat(Parsed.number(bar, "x")).isBetween(Strip.LEFT + 0.199 * width, Strip.LEFT + 0.201 * width);
        assertThat(Parsed.number(bar, "width")).isBetween(0.499 * width, 0.501 * width);
        Element token = Parsed.within(timeline, page.all("text", "in-bar")).get(0);
        assertThat(token.getTextContent()).isEqualTo("7");
        Element campaign = Parsed.within(timeline, page.all("line", "campaign")).get(0);
        assertThat(Parsed.number(campaign, "x1")).isEqualTo(Strip.LEFT);
        assertThat(Parsed.number(campaign, "x2")).isEqualTo(Parsed.number(bar, "x"));
    }

    @Test
    @DisplayName("has a lane for each candidate, register, observer and target of faults, and everything in them")
    void lanes() {
        Parsed page = Parsed.page(input(Runs.of(12)));
        Element timeline = page.all("figure", "timeline").get(0);
        List<Element> lanes = Parsed.within(timeline, page.all("g", "lane"));
        assertThat(lanes)
                .extracting(lane -> lane.getAttribute("class") + " " + lane.getAttribute("data-lane"))
                .contains(
                        "lane candidate berlin",
                        "lane candidate fez",
                        "lane register ledger",
                        "lane observer observer",
                        "lane fault server-1",
                        "lane mark marks");
        for (String shape : List.of("held", "window", "hollow", "pause", "fault", "band")) {
            assertThat(Parsed.within(timeline, page.all("rect", shape)))
                    .as(shape)
                    .isNotEmpty();
        }
        assertThat(Parsed.within(timeline, page.all("path", "refused"))).hasSize(4);
        assertThat(Parsed.within(timeline, page.all("path", "observed"))).hasSize(1);
        assertThat(Parsed.within(timeline, page.all("g", "term")))
                .extracting(term -> term.getAttribute("data-token"))
                .contains("1", "12");
    }

    @Test
    @DisplayName("marks where two terms were held at once, with both lines that prove it, and opens the scenario")
    void overlap() {
        ReportInput input = input(Runs.broken(12));
        assertThat(input.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
        Parsed page = Parsed.page(input);
        Element timeline = page.all("figure", "timeline").get(0);
        Element wedge = Parsed.within(timeline, page.all("rect", "wedge")).get(0);
        List<Element> terms = Parsed.within(timeline, page.all("g", "term"));
        Element fourth = bar(page, terms, "4");
        Element fifth = bar(page, terms, "5");
        assertThat(Parsed.number(wedge, "x")).isEqualTo(Parsed.number(fifth, "x"));
        assertThat(end(wedge)).isBetween(end(fourth) - 0.2, end(fourth) + 0.2);
        assertThat(end(wedge)).isLessThan(end(fifth));
        Element zoom = page.all("figure", "violation").get(0);
        assertThat(zoom.getTextContent())
                .contains("term 4 of fez was held together with term 5 of cairo", "check->true(4)", "campaign->ok(5)");
        assertThat(Parsed.within(zoom, page.all("rect", "wedge"))).hasSize(1);
        assertThat(page.all("details", "chapter").get(0).getAttribute("open")).isNotEmpty();
    }

    private static Element bar(Parsed page, List<Element> terms, String token) {
        Element term = terms.stream()
                .filter(some -> some.getAttribute("data-token").equals(token))
                .findFirst()
                .orElseThrow();
        return Parsed.within(term, page.all("rect", "held")).get(0);
    }

    private static double end(Element rect) {
        return Parsed.number(rect, "x") + Parsed.number(rect, "width");
    }

    @Test
    @DisplayName("folds a scenario in which nothing was broken if there are several")
    void folded() {
        Parsed page = Parsed.page(ReportInput.of("mine")
                .chapter(Runs.chapter("good", Runs.of(8)))
                .chapter(Runs.chapter("bad", Runs.broken(8)))
                .build());
        assertThat(page.all("details", "chapter"))
                .extracting(chapter -> chapter.getAttribute("open"))
                .containsExactly("", "open");
    }

    @Test
    @DisplayName("tells of a control that did not fire, and of fencing that held while exclusion did not")
    void control() {
        Chapter fired = Runs.chapter("loss", Runs.broken(8)).expecting(Expectation.MUST_BREAK);
        Chapter dud = Runs.chapter("dud", Runs.of(8)).expecting(Expectation.MUST_BREAK);
        ReportInput good = ReportInput.of("mine").chapter(fired).build();
        assertThat(good.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(Parsed.page(good).text()).contains("Fencing, where exclusion is allowed to break", "1 of 7");
        assertThat(ReportInput.of("mine").chapter(fired).chapter(dud).build().verdict())
                .isEqualTo(Verdict.NOT_CONFORMANT);
    }

    @Test
    @DisplayName("runs nothing, fetches nothing, and follows the reader's choice of light or dark")
    void selfContained() {
        String html = ReportFiles.page(input(Runs.broken(30)));
        Parsed page = Parsed.of(html);
        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("link")).isEmpty();
        assertThat(page.all("img")).isEmpty();
        assertThat(html.replace("http://www.w3.org/", "")).doesNotContain("http:", "https:", "//", "@import");
        assertThat(html).contains("color-scheme: light dark", "@media (prefers-color-scheme: dark)");
        assertThat(page.all("svg"))
                .allSatisfy(svg -> assertThat(svg.getAttribute("aria-label") + svg.getAttribute("aria-hidden"))
                        .isNotEmpty());
    }

    @Test
    @DisplayName("shows names from outside as they are, whatever is in them")
    void hostile() {
        String name = "<script>alert('&\"</style></svg>]]>\u0000\u0007\u202e\ud800\ufffe🙂-and-so-on-for-ever";
        Parsed page = Parsed.page(ReportInput.of(name)
                .chapter(Runs.chapter(name, one(name.replace("/", ""))).about(name))
                .assume(name)
                .reproduce(name)
                .goal(new Goal(name, 1, 2))
                .fact(name, name)
                .build());
        assertThat(page.all("script")).isEmpty();
        String shown = "<script>alert('&\"<style><svg>]]>\\u0000\\u0007\\u202e\\ud800\\ufffe🙂-and-so-on-for-ever";
        assertThat(page.text()).contains(shown).doesNotContain("\u202e");
        assertThat(page.text()).contains("Names in full");
        Parsed junit = Parsed.of(ReportFiles.junit(ReportInput.of(name)
                .rule(new RuleRow(name, Level.REQUIRED, name, State.BROKEN, null, null, name))
                .build()));
        assertThat(junit.all("failure").get(0).getTextContent()).contains("\\u0007");
    }
}
